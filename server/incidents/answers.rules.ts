import type { EntryAnswer, Opened } from '../registers/opened.ts';
import type { BreachReadingStand } from './breachReading.type.ts';
import type { KnownIncident } from './incident.rules.ts';
import type { RiskLevel } from './incidentAssessment.entity.ts';

/** A fact that changes what is owed: what is said of the risk, or how the parties read the clause on the authority. */
export type NewFact = 'ASSESSMENT' | 'READING';

type Known = Pick<
  KnownIncident,
  'alerts' | 'assessments' | 'measures' | 'notifications' | 'peopleDecisions' | 'reading' | 'weighed' | 'reference'
>;
type Wanted = EntryAnswer | undefined;

function alerted({ alerts }: Known, partyId: string): Wanted {
  const first = alerts.find(({ fromPartyId }) => fromPartyId === partyId);
  return first && { status: 'MET', words: first.content, doneAt: first.sentAt };
}

function measured({ measures }: Known, of: string): Wanted {
  const own = measures.filter(({ partyId }) => partyId === of);
  if (own.length === 0 || own.some(({ doneAt }) => doneAt === null)) return undefined;
  const last = own.toSorted((left, right) => left.doneAt!.localeCompare(right.doneAt!)).at(-1)!;
  return { status: 'MET', words: own.map(({ description }) => description).join(' · '), doneAt: last.doneAt! };
}

function notified({ notifications, reference }: Known): Wanted {
  const told = notifications.find(({ phase }) => phase === 'INITIAL' || phase === 'COMPLETE');
  return told && { status: 'MET', words: [reference, told.receipt].filter(Boolean).join(' · '), doneAt: told.sentAt };
}

function informed({ peopleDecisions: [decision] }: Known): Wanted {
  if (!decision || decision.choice === 'NOT_REQUIRED') return undefined;
  if (decision.choice !== 'INFORM') return { status: 'NOT_REQUIRED', words: decision.reason };
  return decision.sentAt ? { status: 'MET', words: decision.reason, doneAt: decision.sentAt } : undefined;
}

const isSpared = (act: string | null, level: RiskLevel | undefined, reading: BreachReadingStand): boolean =>
  level === 'NOT_A_BREACH' ||
  (act === 'incident.authorityNotified' && level === 'NO_RISK' && reading === 'GDPR') ||
  (act === 'incident.peopleInformed' && level !== undefined && level !== 'HIGH_RISK');

/** Why what was opened is not required: in the words said of that very duty, else on the grounds of the assessment. */
const sparedWords = (act: string | null, { grounds, unnotifiedReason, uninformedReason }: KnownIncident['assessments'][number]): string =>
  (act === 'incident.authorityNotified' ? unnotifiedReason : act === 'incident.peopleInformed' ? uninformedReason : null) ?? grounds;

/** What is to be said of what was opened; undefined while it waits. */
function wanted(known: Known, { act, partyId }: Opened): Wanted {
  const acts: Record<string, () => Wanted> = {
    'incident.alerted': () => alerted(known, partyId),
    'incident.measuresTaken': () => measured(known, partyId),
    'incident.authorityNotified': () => notified(known),
    'incident.peopleInformed': () => informed(known),
  };
  const done = act === null ? undefined : acts[act]?.();
  if (done) return done;
  const [assessment] = known.assessments;
  return isSpared(act, assessment?.level, known.reading) ? { status: 'NOT_REQUIRED', words: sparedWords(act, assessment!) } : undefined;
}

/**
 * What is to be said now of each thing an incident opened: what was done is said once and stays; what a new fact makes required again is taken up, in
 * the words of that fact.
 */
export function answersOf(known: Known, opened: readonly Opened[], newFact?: NewFact): (Opened & { answer: EntryAnswer })[] {
  return opened.flatMap((each) => {
    if (each.answerStatus === 'MET') return [];
    const answer = wanted(known, each);
    if (answer) return each.answerStatus === answer.status ? [] : [{ ...each, answer }];
    const isTouched = newFact === 'ASSESSMENT' || (newFact === 'READING' && each.act === 'incident.authorityNotified');
    const isTakenUp = isTouched && each.answerStatus === 'NOT_REQUIRED';
    return isTakenUp ? [{ ...each, answer: { status: 'IN_PROGRESS', words: known.assessments[0]?.grounds ?? known.reference } }] : [];
  });
}
