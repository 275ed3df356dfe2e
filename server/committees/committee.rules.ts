import type { CommitteeFacts as ClockFacts, CommitteeWindow as ClockWindow } from '../clocks/clocks.ts';
import type { CommitteeType, WindowAdvice } from './committee.type.ts';
import type { CommitteeFacts } from './committee.verbs.ts';
import type { CommitteeDecision, CommitteeWindow } from './committeeFacts.type.ts';
import type { CommitteeStatus } from './committeeWords.ts';

/** What the last day of a committee is reckoned from, as it was known when it was held, or is today. */
export interface WindowFacts {
  lastHeldOn: string;
  /** How often the agreement wants one; null where it wants none. */
  period: string | null;
  exhaustedOn: string | null;
  provisionalUntil: string | null;
  /** Last day of the convention; null where it has no end. */
  lastDay: string | null;
}

/** A decision as it is read, with the party that organises the committee that took it. */
export type KnownDecision = Omit<CommitteeDecision, 'isOverdue' | 'canComplete'> & { organiserId: string };

/** A committee as it is read, before what rules say of it. */
export type KnownCommittee = Omit<
  CommitteeType,
  'allowedActions' | 'status' | 'window' | 'windowAdvice' | 'adviceDays' | 'slidesDueOn' | 'committeeDecisions' | 'openDecisions'
> & {
  isClosed: boolean;
  hasAcceptedMinutes: boolean;
  reckoned: WindowFacts;
  committeeDecisions: KnownDecision[];
  openDecisions: KnownDecision[];
};

/** What rules are handed, as they import only types. */
export interface Tools {
  committeeWindow(facts: ClockFacts): ClockWindow;
  daysBetween(from: string, to: string): number;
}

/** Where a committee stands. */
export function statusOf({
  cancelledAt,
  isClosed,
  heldOn,
  convenedOn,
}: Pick<KnownCommittee, 'cancelledAt' | 'isClosed' | 'heldOn' | 'convenedOn'>): CommitteeStatus {
  if (cancelledAt) return 'CANCELLED';
  if (isClosed) return 'CLOSED';
  if (heldOn) return 'HELD';
  return convenedOn ? 'CONVENED' : 'PLANNED';
}

/** When a committee is to be held, and what that is reckoned from. */
export function windowOf({ lastHeldOn, period, exhaustedOn, provisionalUntil }: WindowFacts, tools: Tools): CommitteeWindow {
  const window = tools.committeeWindow({ lastHeldOn, period, exhaustedOn, provisionalUntil });
  return { ...window, countedFromOn: lastHeldOn, exhaustedOn, provisionalUntilOn: provisionalUntil };
}

/** Whether a day lies in the advised window, by how many days it lies outside, and whether the agreement allows it. */
export function adviceOf(
  day: string,
  { opensOn, latestOn, agreedOn }: CommitteeWindow,
  tools: Tools,
): { windowAdvice: WindowAdvice; adviceDays: number } {
  if (!opensOn || !latestOn) return { windowAdvice: 'NONE', adviceDays: 0 };
  if (day > latestOn) {
    return { windowAdvice: agreedOn && day > agreedOn ? 'LATE' : 'AFTER', adviceDays: tools.daysBetween(latestOn, day) };
  }
  if (day < opensOn) return { windowAdvice: 'BEFORE', adviceDays: tools.daysBetween(day, opensOn) };
  return { windowAdvice: 'WITHIN', adviceDays: 0 };
}

/** Decisions, each with whether its day is over, and whether the person who reads them may say it is done: `keeps` tells for which parties they act. */
export const followed = (decisions: readonly KnownDecision[], today: string, keeps: (partyId: string) => boolean): CommitteeDecision[] =>
  decisions.map(({ organiserId, ...decision }) => ({
    ...decision,
    isOverdue: decision.doneOn === null && decision.dueOn !== null && decision.dueOn < today,
    canComplete: decision.doneOn === null && (keeps(decision.partyId) || keeps(organiserId)),
  }));

/** What policies weigh of a committee. */
export const factsOf = (known: KnownCommittee): CommitteeFacts => ({
  conventionId: known.conventionId,
  status: statusOf(known),
  organiserId: known.partyId,
  hasAcceptedMinutes: known.hasAcceptedMinutes,
});
