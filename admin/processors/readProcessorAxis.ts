import type { AuthorPartsFragment, ProcessorPartsFragment } from '../generated/graphql.ts';

/** Kinds of what happens to a processor; each has its words. */
export type ProcessorEventKind =
  | 'planned'
  | 'plannedFor'
  | 'announced'
  | 'changeAnnounced'
  | 'acknowledged'
  | 'answered'
  | 'objectionEnds'
  | 'engaged'
  | 'changePlanned'
  | 'changeDue'
  | 'changed'
  | 'arrived'
  | 'left'
  | 'contractChecked'
  | 'guaranteed'
  | 'proven'
  | 'ended'
  | 'emptied'
  | 'renounced';

/** One instant of the axis. */
export interface ProcessorEvent {
  id: string;
  at: string;
  kind: ProcessorEventKind;
  party: string | null;
  /** Translation key of a value. */
  value?: string;
  /** Code of a country. */
  country?: string;
  words?: string | null;
  author?: AuthorPartsFragment | null;
  isDue?: boolean;
}

type Processor = ProcessorPartsFragment;

function noticesOf({ notices, engagedOn, status }: Processor): ProcessorEvent[] {
  const isWaiting = !engagedOn && status !== 'RENOUNCED';
  return notices.flatMap((notice): ProcessorEvent[] => {
    const { id, announcedChange, fromParty, toParty, content, author, sentAt, objectionEndsOn, acknowledgedAt, acknowledger } = notice;
    const said = notice.responses.filter(({ response }) => response !== 'COMMENT');
    return [
      { id, at: sentAt, kind: announcedChange ? 'changeAnnounced' : 'announced', party: fromParty.code, words: content, author },
      ...(acknowledgedAt
        ? [{ id: `${id} ok`, at: acknowledgedAt, kind: 'acknowledged' as const, party: toParty.code, author: acknowledger }]
        : []),
      ...notice.responses.map(({ id: responseId, response, words, recordedAt, author: writer }) => ({
        ...{ id: responseId, at: recordedAt, kind: 'answered' as const, party: writer.partyCode ?? toParty.code, words, author: writer },
        value: `garant.noticeResponse.${response}`,
      })),
      ...(objectionEndsOn && said.length === 0 && isWaiting
        ? [{ id: `${id} until`, at: objectionEndsOn, kind: 'objectionEnds' as const, party: toParty.code, isDue: true }]
        : []),
    ];
  });
}

const changesOf = ({ plannedChanges, status }: Processor, party: string): ProcessorEvent[] =>
  plannedChanges.flatMap(({ id, kind, description, recordedAt, author, plannedOn, effectiveOn, passageReason, passage, carrier }) => [
    { id, at: recordedAt, kind: 'changePlanned' as const, party, value: `garant.processorChangeKind.${kind}`, words: description, author },
    ...(effectiveOn
      ? [
          {
            ...{ id: `${id} done`, at: effectiveOn, kind: 'changed' as const, party, words: passageReason, author: carrier },
            value: `garant.passage.${passage}`,
          },
        ]
      : []),
    ...(!effectiveOn && status === 'ENGAGED'
      ? [{ id: `${id} due`, at: plannedOn, kind: 'changeDue' as const, party, words: description, isDue: true }]
      : []),
  ]);

const placesOf = ({ locations }: Processor, party: string): ProcessorEvent[] =>
  locations.flatMap(({ id, kind, country, startsOn, recordedAt, endsOn, author, ender }) => {
    const place = { party, country, value: `garant.locationKind.${kind}` };
    return [
      { id, at: startsOn ?? recordedAt, kind: 'arrived' as const, author, ...place },
      ...(endsOn ? [{ id: `${id} left`, at: endsOn, kind: 'left' as const, author: ender, ...place }] : []),
    ];
  });

function provenOf({ clauses, guarantees, proofs }: Processor, party: string): ProcessorEvent[] {
  const checks = new Map(clauses.map(({ recordedAt, author }) => [recordedAt, author]));
  return [
    ...[...checks].map(([at, author]) => ({ id: `contract ${at}`, at, kind: 'contractChecked' as const, party, author })),
    ...guarantees.map(({ id, kind, label, recordedAt, author }) => ({
      ...{ id, at: recordedAt, kind: 'guaranteed' as const, party, words: label, author },
      value: `garant.guaranteeKind.${kind}`,
    })),
    ...proofs.map(({ id, kind, doneOn, words, author }) => ({
      ...{ id, at: doneOn, kind: 'proven' as const, party, words, author },
      value: `garant.processorProofKind.${kind}`,
    })),
  ];
}

function lifeOf(processor: Processor, party: string): ProcessorEvent[] {
  const { recordedAt, author, plannedOn, engagedOn, passage, passageReason, engager, endedOn, ender } = processor;
  const { deletedOn, deletion, deleter, renouncedAt, renouncement, renouncer } = processor;
  return [
    { id: 'planned', at: recordedAt, kind: 'planned', party, author },
    ...(engagedOn || renouncedAt ? [] : [{ id: 'plannedFor', at: plannedOn, kind: 'plannedFor' as const, party, isDue: true }]),
    ...(engagedOn
      ? [
          {
            ...{ id: 'engaged', at: engagedOn, kind: 'engaged' as const, party, words: passageReason, author: engager },
            value: `garant.passage.${passage}`,
          },
        ]
      : []),
    ...(endedOn ? [{ id: 'ended', at: endedOn, kind: 'ended' as const, party, author: ender }] : []),
    ...(deletedOn ? [{ id: 'emptied', at: deletedOn, kind: 'emptied' as const, party, words: deletion, author: deleter }] : []),
    ...(renouncedAt
      ? [{ id: 'renounced', at: renouncedAt, kind: 'renounced' as const, party, words: renouncement, author: renouncer }]
      : []),
  ];
}

/** What both parties did about a processor and what is to come, on one axis of time, oldest first; a day comes before the instants in it. */
export function readProcessorAxis(processor: Processor): ProcessorEvent[] {
  const { code } = processor.party;
  const events = [
    ...lifeOf(processor, code),
    ...noticesOf(processor),
    ...changesOf(processor, code),
    ...placesOf(processor, code),
    ...provenOf(processor, code),
  ];
  return events.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
