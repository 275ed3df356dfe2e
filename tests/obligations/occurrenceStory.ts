import type { ConventionDateKind } from '../../server/conventions/conventionDate.entity.ts';
import type { DeclarationStatus } from '../../server/obligations/declaration.entity.ts';
import type { Factory } from '../support/factories.ts';
import { type At, instant } from '../support/factories.writer.ts';

/** What happens to the occurrences of an obligation, to its convention, and to what it forbids or allows. Occurrences go by their number. */
export type OccurrenceFact = { at: At } & (
  | { kind: 'meet'; occurrence: number; status: DeclarationStatus; doneOn?: string }
  | { kind: 'follow'; occurrence: number }
  | { kind: 'announce'; key: string }
  | { kind: 'date'; date: ConventionDateKind; value: string | null }
  | { kind: 'breach'; brokenOn: string; occurrence?: number }
  | { kind: 'mend'; endedOn: string }
  | { kind: 'use'; usedOn: string }
);

export const meet = (occurrence: number, at: At, doneOn?: string): OccurrenceFact => ({
  kind: 'meet',
  occurrence,
  status: 'MET',
  doneOn,
  at,
});
export const say = (occurrence: number, status: DeclarationStatus, at: At): OccurrenceFact => ({ kind: 'meet', occurrence, status, at });
/** The next one of the schedule is written although this one was missed: somebody named it. */
export const follow = (occurrence: number, at: At): OccurrenceFact => ({ kind: 'follow', occurrence, at });
export const announce = (key: string, at: At): OccurrenceFact => ({ kind: 'announce', key, at });
export const dated = (date: ConventionDateKind, value: string | null, at: At): OccurrenceFact => ({ kind: 'date', date, value, at });
export const breach = (brokenOn: string, at: At, occurrence?: number): OccurrenceFact => ({ kind: 'breach', brokenOn, occurrence, at });
export const mend = (endedOn: string, at: At): OccurrenceFact => ({ kind: 'mend', endedOn, at });
export const use = (usedOn: string, at: At): OccurrenceFact => ({ kind: 'use', usedOn, at });

interface Ids {
  obligationId: string;
  conventionId: string;
}

/** One that the obligation lacks so far is its last one: lives drawn at random do not know how many there are. */
async function occurrenceOf(make: Factory, obligationId: string, number: number): Promise<string | null> {
  const count = await make.occurrenceCount(obligationId);
  return count === 0 ? null : make.occurrenceId(obligationId, Math.min(number, count));
}

async function meetOccurrence(make: Factory, { obligationId }: Ids, fact: Extract<OccurrenceFact, { kind: 'meet' }>): Promise<void> {
  const { at, status, doneOn } = fact;
  const occurrenceId = await occurrenceOf(make, obligationId, fact.occurrence);
  const doneAt = status === 'MET' ? instant(doneOn ?? at) : null;
  await make.declaration({ obligationId, occurrenceId, status: occurrenceId || status !== 'NOT_REQUIRED' ? status : 'MET', doneAt, at });
  if (occurrenceId && (status === 'MET' || status === 'NOT_REQUIRED')) {
    await make.followSchedule(occurrenceId, status === 'MET' ? instant(doneOn ?? at).slice(0, 10) : null, at);
  }
}

/** Tells one of them in the database. */
export async function tellOccurrence(make: Factory, ids: Ids, fact: OccurrenceFact): Promise<void> {
  const { obligationId, conventionId } = ids;
  const { at } = fact;
  switch (fact.kind) {
    case 'meet':
      return meetOccurrence(make, ids, fact);
    case 'follow': {
      const occurrenceId = await occurrenceOf(make, obligationId, fact.occurrence);
      if (occurrenceId) await make.followSchedule(occurrenceId, null, at);
      return;
    }
    case 'announce':
      await make.announce({ conventionId, moment: 'request.asked', about: 'help', key: fact.key, at });
      return;
    case 'date':
      await make.conventionDate({ conventionId, kind: fact.date, value: fact.value, at });
      return;
    case 'breach': {
      const occurrenceId = fact.occurrence ? await occurrenceOf(make, obligationId, fact.occurrence) : null;
      await make.breach({ obligationId, occurrenceId, brokenOn: fact.brokenOn, at });
      return;
    }
    case 'mend': {
      const open = await make.openBreach(obligationId);
      if (open) await make.endBreach(open, fact.endedOn, at);
      return;
    }
    case 'use':
      await make.dutyUse({ obligationId, usedOn: fact.usedOn, at });
  }
}
