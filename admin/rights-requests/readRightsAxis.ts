import type { AuthorPartsFragment, RightsPartsFragment } from '../generated/graphql.ts';

/** Kinds of what happens to a request; each has its words. */
export type RightsEventKind =
  | 'received'
  | 'corrected'
  | 'handedOver'
  | 'acknowledged'
  | 'IDENTITY'
  | 'CLARIFICATION'
  | 'replied'
  | 'extended'
  | 'relied'
  | 'answered'
  | 'due'
  | 'withdrawn'
  | 'closed';

/** One instant of the axis. */
export interface RightsEvent {
  id: string;
  at: string;
  kind: RightsEventKind;
  /** Code of the party whose column it stands in; null for what is of nobody. */
  party: string | null;
  /** Translation key of a value. */
  value?: string;
  words?: string | null;
  author?: AuthorPartsFragment | null;
  isDue?: boolean;
}

type Told = RightsPartsFragment;
const of = (author: AuthorPartsFragment | null | undefined): string | null => author?.partyCode ?? null;

const receiptsOf = ({ receipts }: Told): RightsEvent[] =>
  receipts.map(({ id, receivedAt, party, channel, reason, isCurrent, author }) => ({
    ...{ id, at: receivedAt, party: party.code, words: reason, author },
    kind: isCurrent ? 'received' : 'corrected',
    value: `garant.rightsChannel.${channel}`,
  }));

const handOversOf = ({ handOvers }: Told): RightsEvent[] =>
  handOvers.flatMap(({ id, sentAt, fromParty, toParty, content, author, acknowledgedAt, acknowledger }) => [
    { id, at: sentAt, kind: 'handedOver' as const, party: fromParty.code, words: content, author },
    ...(acknowledgedAt
      ? [{ id: `${id} ok`, at: acknowledgedAt, kind: 'acknowledged' as const, party: toParty.code, author: acknowledger }]
      : []),
  ]);

const questionsOf = ({ personQuestions }: Told): RightsEvent[] =>
  personQuestions.flatMap(({ id, kind, askedAt, reason, repliedAt, replyOutcome, author }) => [
    { id, at: askedAt, kind, party: of(author), words: reason, author },
    ...(repliedAt
      ? [{ id: `${id} reply`, at: repliedAt, kind: 'replied' as const, party: null, value: `garant.rightsQuestionOutcome.${replyOutcome}` }]
      : []),
  ]);

function decisionsOf({
  extension,
  personAnswer: answer,
  reliedAt,
  relianceReason,
  withdrawnAt,
  withdrawalReason,
  closedAt,
  closer,
}: Told): RightsEvent[] {
  const events: (RightsEvent | null)[] = [
    extension && {
      ...{ id: extension.id, at: extension.toldAt, kind: 'extended', party: of(extension.author), author: extension.author },
      ...{ value: `garant.extensionKind.${extension.kind}`, words: extension.reason },
    },
    reliedAt ? { id: 'relied', at: reliedAt, kind: 'relied', party: null, words: relianceReason } : null,
    answer && {
      ...{ id: answer.id, at: answer.sentAt, kind: 'answered', party: of(answer.author), author: answer.author },
      value: `garant.rightsAnswerKind.${answer.kind}`,
      words: [answer.reasons, answer.lateReason].filter(Boolean).join('\n'),
    },
    withdrawnAt ? { id: 'withdrawn', at: withdrawnAt, kind: 'withdrawn', party: null, words: withdrawalReason } : null,
    closedAt ? { id: 'closed', at: closedAt, kind: 'closed', party: of(closer), author: closer } : null,
  ];
  return events.filter((event) => event !== null);
}

/** What happened to a request and until when it is answered, on one axis of time, oldest first. */
export function readRightsAxis(request: Told): RightsEvent[] {
  const due = request.clocks
    .filter(({ status }) => status !== 'WITHDRAWN' && status !== 'DONE')
    .map(({ party, dueOn }): RightsEvent => ({ id: `due ${party.id}`, at: dueOn, kind: 'due', party: party.code, isDue: true }));
  const events = [...receiptsOf(request), ...handOversOf(request), ...questionsOf(request), ...decisionsOf(request), ...due];
  return events.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
