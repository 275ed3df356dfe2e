import type { AuthorPartsFragment, IncidentPartsFragment } from '../generated/graphql.ts';

/** Kinds of what happens around an incident; each has its words. */
export type AxisKind =
  | 'began'
  | 'stopped'
  | 'aware'
  | 'corrected'
  | 'alerted'
  | 'acknowledged'
  | 'assessed'
  | 'notified'
  | 'elsewhere'
  | 'decided'
  | 'informed'
  | 'measured'
  | 'contained'
  | 'due'
  | 'closed';

/** One instant of the axis. */
export interface AxisEvent {
  id: string;
  at: string;
  kind: AxisKind;
  /** Code of the party whose column it stands in; null for what is of nobody. */
  party: string | null;
  /** Translation key of a value, or words of people. */
  value?: string;
  words?: string | null;
  author?: AuthorPartsFragment | null;
}

type Incident = IncidentPartsFragment;

const awarenessOf = ({ awareness }: Incident): AxisEvent[] =>
  awareness.map(({ id, awareAt, way, isCurrent, reason, party, author }) => ({
    ...{ id, at: awareAt, party: party.code, author },
    kind: isCurrent ? 'aware' : 'corrected',
    value: `garant.awarenessWay.${way}`,
    words: reason,
  }));

const alertsOf = ({ alerts }: Incident): AxisEvent[] =>
  alerts.flatMap(({ id, sentAt, fromParty, toParty, channel, content, author, acknowledgedAt, acknowledger }) => [
    { id, at: sentAt, kind: 'alerted' as const, party: fromParty.code, value: `garant.alertChannel.${channel}`, words: content, author },
    ...(acknowledgedAt
      ? [{ id: `${id} ok`, at: acknowledgedAt, kind: 'acknowledged' as const, party: toParty.code, author: acknowledger }]
      : []),
  ]);

const said = (...words: (string | null | undefined)[]): string => words.filter(Boolean).join(' · ');

const elsewhereOf = ({ authorityDeclarations }: Incident): AxisEvent[] =>
  authorityDeclarations.map(({ id, sentAt, party, authority, authorityName, receipt, words, author }) => ({
    ...{ id, at: sentAt, kind: 'elsewhere' as const, party: party.code, author },
    value: `garant.authority.${authority}`,
    words: said(authorityName, receipt, words),
  }));

const toldOf = ({ assessments, containments, notifications, peopleDecisions }: Incident): AxisEvent[] => [
  ...assessments.map(({ id, recordedAt, level, grounds, unnotifiedReason, uninformedReason, author }) => ({
    ...{ id, at: recordedAt, kind: 'assessed' as const, party: author.partyCode ?? null, author },
    value: `garant.riskLevel.${level}`,
    words: said(grounds, unnotifiedReason, uninformedReason),
  })),
  ...containments.map(({ id, containedAt, words, author }) => ({
    ...{ id, at: containedAt, kind: 'contained' as const, party: author.partyCode ?? null, words, author },
  })),
  ...notifications.map(({ id, sentAt, phase, receipt, mandate, lateReason, author }) => ({
    ...{ id, at: sentAt, kind: 'notified' as const, party: author.partyCode ?? null, author },
    value: `garant.notificationPhase.${phase}`,
    words: said(receipt, mandate?.title, lateReason),
  })),
  ...peopleDecisions.map(({ id, sentAt, recordedAt, choice, reason, author }) => ({
    ...{
      id,
      at: sentAt ?? recordedAt,
      kind: sentAt ? ('informed' as const) : ('decided' as const),
      party: author.partyCode ?? null,
      author,
    },
    value: `garant.peopleChoice.${choice}`,
    words: reason,
  })),
];

const measuresOf = ({ measures }: Incident): AxisEvent[] =>
  measures.flatMap(({ id, doneAt, kind, party, description, author }) =>
    doneAt
      ? [{ id, at: doneAt, kind: 'measured' as const, party: party.code, value: `garant.measureKind.${kind}`, words: description, author }]
      : [],
  );

/** What happened around an incident and until when the authority is told, on one axis of time, oldest first. */
export function readAxis(incident: Incident): AxisEvent[] {
  const { beganAt, stoppedAt, closedAt, closer, lesson, clocks } = incident;
  const events: AxisEvent[] = [
    ...(beganAt ? [{ id: 'began', at: beganAt, kind: 'began' as const, party: null }] : []),
    ...(stoppedAt ? [{ id: 'stopped', at: stoppedAt, kind: 'stopped' as const, party: null }] : []),
    ...awarenessOf(incident),
    ...alertsOf(incident),
    ...toldOf(incident),
    ...elsewhereOf(incident),
    ...measuresOf(incident),
    ...clocks
      .filter(({ status }) => status !== 'NOT_REQUIRED')
      .map(({ party, dueAt }) => ({ id: `due ${party.id}`, at: dueAt, kind: 'due' as const, party: party.code })),
    ...(closedAt
      ? [{ id: 'closed', at: closedAt, kind: 'closed' as const, party: closer?.partyCode ?? null, words: lesson, author: closer }]
      : []),
  ];
  return events.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
