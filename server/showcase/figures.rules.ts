import type { DutyStatus, ShownDuty } from './content.ts';

/** Of which something is, or was, to be done; what sleeps, does not bind or is not published makes no figure. */
const COUNTED: readonly DutyStatus[] = [
  'ATTESTED',
  'DECLARED',
  'PARTLY_DECLARED',
  'IN_PROGRESS',
  'NOT_MET',
  'CONTESTED',
  'BREACHED',
  'OBSERVED',
  'UNDECLARED',
  'TO_CONFIRM',
];

/** How many obligations stand in each status that is counted, in the order of statuses; never out of how many. */
export function figuresOf(duties: readonly Pick<ShownDuty, 'status'>[]): { status: DutyStatus; count: number }[] {
  const counts = new Map<DutyStatus, number>();
  for (const { status } of duties) counts.set(status, (counts.get(status) ?? 0) + 1);
  return COUNTED.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
}
