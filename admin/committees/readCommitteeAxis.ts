import type { AuthorPartsFragment, CommitteePartsFragment } from '../generated/graphql.ts';

/** Kinds of what happens to a committee; each has its words. */
export type CommitteeEventKind =
  | 'recorded'
  | 'planned'
  | 'convened'
  | 'slidesSent'
  | 'slidesDue'
  | 'held'
  | 'closed'
  | 'cancelled'
  | 'latest'
  | 'agreed';

/** One instant of the axis. */
export interface CommitteeEvent {
  id: CommitteeEventKind;
  at: string;
  party: string | null;
  words?: string | null;
  author?: AuthorPartsFragment | null;
  isDue?: boolean;
}

/** What happened to a committee and what is to come, on one axis of time, oldest first. */
export function readCommitteeAxis(committee: CommitteePartsFragment): CommitteeEvent[] {
  const { party, window, status } = committee;
  const isToCome = status === 'PLANNED' || status === 'CONVENED';
  const did = (id: CommitteeEventKind, at: string | null | undefined, more: Partial<CommitteeEvent> = {}): CommitteeEvent[] =>
    at ? [{ id, at, party: party.code, ...more }] : [];
  const due = (id: CommitteeEventKind, at: string | null | undefined, code: string | null = party.code): CommitteeEvent[] =>
    at && isToCome ? [{ id, at, party: code, isDue: true }] : [];
  const events = [
    ...did('recorded', committee.recordedAt, { author: committee.author }),
    ...did('convened', committee.convenedOn),
    ...did('slidesSent', committee.slidesSentOn),
    ...did('held', committee.heldOn, { author: committee.holder }),
    ...did('closed', committee.closedAt, { party: null }),
    ...did('cancelled', committee.cancelledAt, { words: committee.cancelReason }),
    ...(committee.slidesSentOn ? [] : due('slidesDue', committee.slidesDueOn)),
    ...due('planned', committee.plannedOn),
    ...(window.latestOn === window.agreedOn ? [] : due('latest', window.latestOn, null)),
    ...due('agreed', window.agreedOn, null),
  ];
  return events.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
