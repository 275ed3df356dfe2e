import type { RightsDue } from '../clocks/clocks.ts';
import type { PartyFacts } from '../registers/entryParties.ts';
import type { RightsAwaited, RightsClock, RightsHint, RightsRequestType } from './rightsRequest.type.ts';
import type { RightsFacts } from './rightsRequest.verbs.ts';
import type { LegalBasis } from './rightsWords.ts';

/** What rules look at: what is told of a request, with what policies weigh. */
export type KnownRightsRequest = Omit<RightsRequestType, 'allowedActions' | 'clocks' | 'awaited' | 'hints' | 'controllerIds'> & {
  weighed: RightsFacts;
  /** Every party of the convention. */
  parties: PartyFacts[];
  /** Days in which the procedure of the controller has a request handed over; null when it says none. */
  handOverDays: number | null;
};

type Known = Pick<
  KnownRightsRequest,
  | 'receipts'
  | 'handOvers'
  | 'personQuestions'
  | 'extension'
  | 'personAnswer'
  | 'reliedAt'
  | 'withdrawnAt'
  | 'status'
  | 'weighed'
  | 'parties'
  | 'handOverDays'
  | 'rights'
  | 'legalBasis'
>;

/** How days are counted, and who is a controller: handed in, as rules import only types. */
export interface Tools {
  dayOf(instant: Date): string;
  daysAfter(day: string, days: number): string;
  daysBetween(from: string, to: string): number;
  workingDaysBetween(from: string, to: string): number;
  rightsDue(receivedOn: string): RightsDue;
  rightsDueIfSuspended(receivedOn: string, checks: readonly { askedOn: string; answeredOn: string }[]): RightsDue;
  isOfController(party: Pick<PartyFacts, 'organisationId'>, controllers: readonly PartyFacts[]): boolean;
  answeringParties(facts: RightsFacts): PartyFacts[];
}

const earliest = (instants: string[]): string | undefined =>
  instants.toSorted((left, right) => new Date(left).getTime() - new Date(right).getTime())[0];

/** What each party said last of when the request reached it. */
export const currentReceipts = ({ receipts }: Pick<Known, 'receipts'>) => receipts.filter(({ isCurrent }) => isCurrent);

/**
 * Since when the answer is counted: the earliest receipt by an official channel of any party, or the hand-over where none received it so. A later
 * hand-over moves nothing.
 */
export const startOfClock = (known: Pick<Known, 'receipts' | 'handOvers'>): string | undefined =>
  earliest([
    ...currentReceipts(known).flatMap(({ channel, receivedAt }) => (channel === 'NOT_OFFICIAL' ? [] : [receivedAt])),
    ...known.handOvers.map(({ sentAt }) => sentAt),
  ]);

/** The days on which an answer is due, however one counts. */
export interface Dues {
  startsAt: string;
  answerOn: string;
  prudentOn: string;
  suspendedOn: string | null;
  suspendedDays: number;
  dueOn: string;
  /** Until when an extension may be told. */
  extensibleOn: string;
}

/** Until when the person is answered; undefined before an official channel received it. */
export function duesOf(
  known: Pick<Known, 'receipts' | 'handOvers' | 'personQuestions' | 'extension' | 'reliedAt'>,
  tools: Tools,
): Dues | undefined {
  const startsAt = startOfClock(known);
  if (!startsAt) return undefined;
  const startsOn = tools.dayOf(new Date(startsAt));
  const checks = known.personQuestions.flatMap(({ kind, askedAt, repliedAt }) =>
    kind === 'IDENTITY' && repliedAt ? [{ askedOn: tools.dayOf(new Date(askedAt)), answeredOn: tools.dayOf(new Date(repliedAt)) }] : [],
  );
  const current = ({ answerOn, extendedOn }: RightsDue): string => (known.extension ? extendedOn : answerOn);
  const prudent = tools.rightsDue(startsOn);
  const suspended = checks.length > 0 ? tools.rightsDueIfSuspended(startsOn, checks) : null;
  const relied = known.reliedAt ? suspended : null;
  return {
    startsAt,
    answerOn: prudent.answerOn,
    prudentOn: current(prudent),
    suspendedOn: suspended && current(suspended),
    suspendedDays: checks.reduce((days, { askedOn, answeredOn }) => days + tools.daysBetween(askedOn, answeredOn), 0),
    dueOn: current(relied ?? prudent),
    extensibleOn: (relied ?? prudent).answerOn,
  };
}

function clockStatus({ personAnswer: answer, withdrawnAt }: Known, dueOn: string, today: string): RightsClock['status'] {
  if (withdrawnAt) return 'WITHDRAWN';
  if (answer) return answer.lateDays === null ? 'DONE' : 'DONE_LATE';
  return today > dueOn ? 'OVERDUE' : 'RUNNING';
}

/** The time each controller has to answer the person, as it stands at an instant. */
export function clocksOf(known: Known, now: Date, tools: Tools): RightsClock[] {
  const dues = duesOf(known, tools);
  if (!dues) return [];
  const today = tools.dayOf(now);
  const { startsAt, answerOn, prudentOn, suspendedOn, suspendedDays, dueOn } = dues;
  return tools.answeringParties(known.weighed).map(({ id }) => ({
    partyId: id,
    status: clockStatus(known, dueOn, today),
    ...{ startsAt, answerOn, prudentOn, suspendedOn, suspendedDays, dueOn },
    remainingWorkingDays: tools.workingDaysBetween(today, dueOn),
    doneAt: known.personAnswer?.sentAt ?? null,
  }));
}

/** Until when a request received at an instant is handed over, as the procedure in force says; null when none does. */
export const handOverOn = ({ handOverDays }: Pick<Known, 'handOverDays'>, receivedAt: string, tools: Tools): string | null =>
  handOverDays === null ? null : tools.daysAfter(tools.dayOf(new Date(receivedAt)), handOverDays);

/** Parties that have a request which is not theirs to answer, and have not handed it over. */
const holders = (known: Known, tools: Tools) =>
  currentReceipts(known).flatMap(({ partyId, receivedAt }) => {
    const party = known.parties.find(({ id }) => id === partyId)!;
    const isDone = known.handOvers.some(({ fromPartyId }) => fromPartyId === partyId);
    return isDone || tools.isOfController(party, known.weighed.controllers) ? [] : [{ partyId, receivedAt }];
  });

/** What a request waits for, and from whom, the most urgent first; nothing once it is closed or withdrawn. */
export function awaitedOf(known: Known, now: Date, tools: Tools): RightsAwaited[] {
  const { weighed, status, handOvers, personQuestions: questions, personAnswer: answer } = known;
  if (status === 'CLOSED' || status === 'WITHDRAWN') return [];
  const answerers = tools.answeringParties(weighed);
  const asked = (awaitedAction: RightsAwaited['awaitedAction'], partyId: string, sinceAt: string, dueOn: string | null = null) => ({
    awaitedAction,
    partyId,
    sinceAt,
    dueOn,
  });
  if (answer) return answerers.map(({ id }) => asked('CLOSE', id, answer.sentAt));
  const isHanded = !weighed.isRestricted && weighed.controllers.length > 0;
  return [
    ...(isHanded ? holders(known, tools) : []).map(({ partyId, receivedAt }) =>
      asked('HAND_OVER', partyId, receivedAt, handOverOn(known, receivedAt, tools)),
    ),
    ...handOvers.flatMap(({ acknowledgedAt, toPartyId, sentAt }) =>
      acknowledgedAt ? [] : [asked('ACKNOWLEDGE_HAND_OVER', toPartyId, sentAt)],
    ),
    ...clocksOf(known, now, tools).map(({ partyId, startsAt, dueOn }) => asked('ANSWER', partyId, startsAt, dueOn)),
    ...questions.flatMap(({ repliedAt, askedAt }) => (repliedAt ? [] : answerers.map(({ id }) => asked('RECORD_REPLY', id, askedAt)))),
  ];
}

const PROMPT_DAYS = 7;
const PORTABLE: LegalBasis[] = ['CONSENT', 'CONTRACT'];
const OBJECTIONABLE: LegalBasis[] = ['PUBLIC_TASK', 'LEGITIMATE_INTEREST'];
const NEEDED: LegalBasis[] = ['PUBLIC_TASK', 'LEGAL_OBLIGATION'];

/** What deserves a look; it refuses nothing. */
export function hintsOf(known: Known, tools: Tools): RightsHint[] {
  const { rights, legalBasis, personQuestions: questions, personAnswer: answer } = known;
  const dues = duesOf(known, tools);
  const dayOf = (instant: string) => tools.dayOf(new Date(instant));
  const isLate = ({ kind, askedAt }: Known['personQuestions'][number]): boolean =>
    kind === 'IDENTITY' && dues !== undefined && tools.daysBetween(dayOf(dues.startsAt), dayOf(askedAt)) > PROMPT_DAYS;
  const answeredOn = answer && dayOf(answer.sentAt);
  const isBetween = answeredOn && dues?.suspendedOn && answeredOn > dues.prudentOn && answeredOn <= dues.suspendedOn;
  const holds: [RightsHint, unknown][] = [
    ['PORTABILITY_BASIS', rights.includes('PORTABILITY') && legalBasis && !PORTABLE.includes(legalBasis)],
    ['ERASURE_EXCEPTION', rights.includes('ERASURE') && legalBasis && NEEDED.includes(legalBasis)],
    ['OBJECTION_BASIS', rights.includes('OBJECTION') && legalBasis && !OBJECTIONABLE.includes(legalBasis)],
    ['IDENTITY_ASKED_LATE', questions.some(isLate)],
    ['AFTER_PRUDENT', isBetween],
  ];
  return holds.flatMap(([hint, is]) => (is ? [hint] : []));
}
