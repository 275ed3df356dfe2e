import type { Text } from '../platform/errors.ts';
import type { ConventionDateKind } from './conventionDate.entity.ts';

/** The days of a convention by kind; null, or absent, where none is known. */
export type ConventionDays = Partial<Record<ConventionDateKind, string | null>>;

const inFrench = (day: string): string => day.split('-').reverse().join('/');

interface Order {
  earlier: ConventionDateKind;
  later: ConventionDateKind;
  fr: string;
  en: string;
}

/** A retroactive entry into force is left to the parties: nothing orders it after the signature. */
const ORDERS: Order[] = [
  {
    earlier: 'SIGNED',
    later: 'ENDS',
    fr: 'La fin (%l) vient après la signature (%e).',
    en: 'The end (%l) comes after the signature (%e).',
  },
  {
    earlier: 'IN_FORCE',
    later: 'ENDS',
    fr: 'La fin (%l) vient après l’entrée en vigueur (%e).',
    en: 'The end (%l) comes after the entry into force (%e).',
  },
  {
    earlier: 'SIGNED',
    later: 'TERMINATED',
    fr: 'La résiliation (%l) vient après la signature (%e).',
    en: 'The termination (%l) comes after the signature (%e).',
  },
];

/** What is wrong with the order of the days of a convention, with both of them, and the kind of the later one; the same day is in order. */
export function disorderOf(days: ConventionDays): { kind: ConventionDateKind; text: Text } | undefined {
  for (const { earlier, later, fr, en } of ORDERS) {
    const [from, to] = [days[earlier], days[later]];
    if (!from || !to || to >= from) continue;
    return {
      kind: later,
      text: {
        fr: fr.replace('%l', inFrench(to)).replace('%e', inFrench(from)),
        en: en.replace('%l', to).replace('%e', from),
      },
    };
  }
  return undefined;
}

export const STAGES = ['SIGNED', 'IN_FORCE', 'ENDED', 'TERMINATED'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a convention is in its life on a day, by what is known of it; its last day is still in force. */
export function stageOf(
  known: { signedOn: string; inForceOn: string | null; endsOn: string | null; terminatedOn: string | null },
  day: string,
): Stage {
  const { signedOn, inForceOn, endsOn, terminatedOn } = known;
  if (terminatedOn && day > terminatedOn && !(endsOn && endsOn < terminatedOn)) return 'TERMINATED';
  if (endsOn && day > endsOn) return 'ENDED';
  return day < (inForceOn ?? signedOn) ? 'SIGNED' : 'IN_FORCE';
}
