import type { AuthorPartsFragment, LegalTextPartsFragment } from '../generated/graphql.ts';

/** Kinds of what happens to a text; each has its words. */
export type TextEventKind =
  | 'added'
  | 'asked'
  | 'given'
  | 'answerDue'
  | 'planned'
  | 'answered'
  | 'published'
  | 'unanswered'
  | 'unasked'
  | 'seen'
  | 'withdrawn';

/** One instant of the axis. */
export interface TextEvent {
  id: string;
  at: string;
  kind: TextEventKind;
  party: string | null;
  /** Number of the version it is about. */
  number?: number;
  /** Number of the reservation it is about. */
  rank?: number;
  /** Translation key of a value. */
  value?: string;
  words?: string | null;
  author?: AuthorPartsFragment | null;
  isDue?: boolean;
}

type Version = LegalTextPartsFragment['textVersions'][number];

/** What became of the reservations of an opinion. */
const answersOf = (number: number, request: Version['opinionRequest'], writer: string): TextEvent[] =>
  (request?.reservations ?? []).flatMap(({ id, rank, reservationOutcome, outcomeWords: words, answeredAt, answerer }) =>
    answeredAt
      ? [
          {
            ...{ id, at: answeredAt, kind: 'answered' as const, party: writer, number, rank },
            ...{ value: `garant.reservationOutcome.${reservationOutcome}`, words, author: answerer },
          },
        ]
      : [],
  );

function eventsOf(
  { id, number, recordedAt, note, author, opinionRequest: request, publication, pageChecks, plannedOn, status }: Version,
  writer: string,
): TextEvent[] {
  const isWaiting = status !== 'PUBLISHED' && status !== 'REPLACED';
  const published = publication?.overrideReason ? 'unasked' : publication?.isUnanswered ? 'unanswered' : 'published';
  return [
    { id: `${id} added`, at: recordedAt, kind: 'added', party: writer, number, words: note, author },
    ...(request
      ? [
          {
            id: `${id} asked`,
            at: request.askedAt,
            kind: 'asked' as const,
            party: writer,
            number,
            words: request.words,
            author: request.author,
          },
        ]
      : []),
    ...(request?.givenAt
      ? [
          {
            ...{ id: `${id} given`, at: request.givenAt, kind: 'given' as const, party: request.toParty.code, number },
            ...{ value: `garant.opinion.${request.opinion}`, words: request.opinionWords, author: request.giver },
          },
        ]
      : []),
    ...answersOf(number, request, writer),
    ...(request?.answerDueOn && !request.givenAt && isWaiting
      ? [{ id: `${id} due`, at: request.answerDueOn, kind: 'answerDue' as const, party: request.toParty.code, number, isDue: true }]
      : []),
    ...(plannedOn && isWaiting
      ? [{ id: `${id} planned`, at: plannedOn, kind: 'planned' as const, party: writer, number, isDue: true }]
      : []),
    ...(publication
      ? [
          {
            ...{ id: `${id} published`, at: publication.publishedOn, kind: published as TextEventKind, party: writer, number },
            ...{ words: publication.overrideReason ?? publication.url, author: publication.author },
          },
        ]
      : []),
    ...pageChecks.map((seen) => ({
      ...{ id: seen.id, at: seen.seenOn, kind: 'seen' as const, party: seen.author.partyCode, number },
      ...{ value: `garant.pageOutcome.${seen.pageOutcome}`, words: seen.words, author: seen.author },
    })),
  ];
}

/** What happened to a text and what is to come, on one axis of time, oldest first; a day comes before the instants in it. */
export function readTextAxis({ party, textVersions, withdrawnAt, withdrawer, withdrawalReason }: LegalTextPartsFragment): TextEvent[] {
  const ended: TextEvent[] = withdrawnAt
    ? [{ id: 'withdrawn', at: withdrawnAt, kind: 'withdrawn', party: party.code, words: withdrawalReason, author: withdrawer }]
    : [];
  const events = [...textVersions.flatMap((version) => eventsOf(version, party.code)), ...ended];
  return events.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
