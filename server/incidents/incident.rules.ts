import type { PartyFacts } from '../registers/entryParties.ts';
import type { BreachReadingStand } from './breachReading.type.ts';
import type { ClockStatus, IncidentAwaited, IncidentClock, IncidentType } from './incident.type.ts';
import type { IncidentFacts } from './incident.verbs.ts';
import type { RiskLevel } from './incidentAssessment.entity.ts';
import type { IncidentPieces } from './incidentPieces.queries.ts';

/** Where an incident stands is told by these of its facts: the newest assessment and decision first, what each party knows, measures not taken. */
interface Stand {
  awareness: Pick<IncidentPieces['awareness'][number], 'partyId' | 'awareAt' | 'isCurrent'>[];
  assessments: Pick<IncidentPieces['assessments'][number], 'level' | 'recordedAt'>[];
  alerts: Pick<IncidentPieces['alerts'][number], 'fromPartyId' | 'toPartyId' | 'sentAt' | 'acknowledgedAt'>[];
  notifications: Pick<IncidentPieces['notifications'][number], 'phase' | 'sentAt' | 'lateMinutes'>[];
  peopleDecisions: Pick<IncidentPieces['peopleDecisions'][number], 'choice' | 'sentAt'>[];
  measures: Pick<IncidentPieces['measures'][number], 'rank' | 'kind' | 'partyId' | 'recordedAt' | 'doneAt'>[];
}

/** What is told of an incident without asking, with what policies weigh. */
type Told = Omit<IncidentType, 'allowedActions' | 'clocks' | 'awaited' | 'nextAct' | 'controllerIds'> & {
  weighed: IncidentFacts;
  /** Every party of the convention. */
  parties: PartyFacts[];
};

/** An incident as lists read it: with what tells where it stands. */
export type StandingIncident = Told & Stand;

/** Everything known of an incident. */
export type KnownIncident = Told & IncidentPieces;

type Pieces = Stand & Pick<Told, 'reading' | 'status' | 'weighed' | 'parties'>;

/** Who is a controller, and until when 72 hours last: handed in, as rules import only types. */
export interface Tools {
  isOfController(party: Pick<PartyFacts, 'organisationId'>, controllers: readonly PartyFacts[]): boolean;
  answering(facts: IncidentFacts): PartyFacts[];
  breachNotificationDue(awareAt: Date): Date;
  complementReminder(sentAt: Date): Date;
}

const byTime = (left: string, right: string): number => new Date(left).getTime() - new Date(right).getTime();

/** Since when each party knows, by what it said last; those that do not know are left out. */
export const awareParties = ({ awareness, parties }: Pick<Pieces, 'awareness' | 'parties'>): (PartyFacts & { awareAt: string })[] =>
  awareness
    .filter(({ isCurrent }) => isCurrent)
    .map(({ partyId, awareAt }) => ({ ...parties.find(({ id }) => id === partyId)!, awareAt }))
    .toSorted((left, right) => byTime(left.awareAt, right.awareAt));

/** Since when a controller knows: the first instant at which a party of its body did; undefined when none does. */
export const controllerAwareAt = (pieces: Pick<Pieces, 'awareness' | 'parties'>, controller: PartyFacts): string | undefined =>
  awareParties(pieces).find(({ organisationId }) => organisationId === controller.organisationId)?.awareAt;

/** What was said last of the risk; undefined before anything was. */
export const levelOf = ({ assessments }: Pick<Pieces, 'assessments'>): RiskLevel | undefined => assessments[0]?.level;

type Phase = Pieces['notifications'][number]['phase'];

/** What stops the clock: a first notification, or a complete one. */
const STOPPING: readonly Phase[] = ['INITIAL', 'COMPLETE'];

/** The notification that stops the clock: the first one sent, or the complete one. */
export const stoppedBy = <Told extends Pick<Pieces['notifications'][number], 'phase'>>({
  notifications,
}: {
  notifications: readonly Told[];
}) => notifications.find(({ phase }) => STOPPING.includes(phase));

/** The first notification, while nothing completed it; undefined when there is none, or nothing more is to be told. */
export const uncompleted = (incident: Pick<Pieces, 'notifications'>) => {
  const first = stoppedBy(incident);
  const isOver = incident.notifications.some(({ phase }) => !STOPPING.includes(phase));
  return first?.phase === 'INITIAL' && !isOver ? first : undefined;
};

/** Whether the authority need not be told: no breach; or an unlikely risk, where both parties read the clause with the threshold of the GDPR. */
export const isAuthoritySpared = (level: RiskLevel | undefined, reading: BreachReadingStand, isRestricted: boolean): boolean =>
  level === 'NOT_A_BREACH' || (level === 'NO_RISK' && (reading === 'GDPR' || isRestricted));

function clockStatus(incident: Pieces, dueAt: Date, now: Date): ClockStatus {
  const told = stoppedBy(incident);
  if (told) return told.lateMinutes === null ? 'DONE' : 'DONE_LATE';
  if (isAuthoritySpared(levelOf(incident), incident.reading, incident.weighed.isRestricted)) return 'NOT_REQUIRED';
  return now > dueAt ? 'OVERDUE' : 'RUNNING';
}

/** The time each controller that knows has to tell the authority, as it stands at an instant. */
export function clocksOf(incident: Pieces, now: Date, { breachNotificationDue }: Pick<Tools, 'breachNotificationDue'>): IncidentClock[] {
  return incident.weighed.controllers.flatMap((controller) => {
    const startsAt = controllerAwareAt(incident, controller);
    if (!startsAt) return [];
    const dueAt = breachNotificationDue(new Date(startsAt));
    const doneAt = stoppedBy(incident)?.sentAt ?? null;
    return [{ partyId: controller.id, status: clockStatus(incident, dueAt, now), startsAt, dueAt: dueAt.toISOString(), doneAt }];
  });
}

const isPressing = ({ kind, doneAt }: Pieces['measures'][number]): boolean => kind !== 'PREVENT' && doneAt === null;

/** Measures that stand in the way of closing: those that stop or repair, and are not taken. */
export const pressingMeasures = ({ measures }: Pick<Pieces, 'measures'>) => measures.filter(isPressing);

/** The first of each party. */
const firstOfEach = <Of extends { partyId: string }>(all: readonly Of[]): Of[] =>
  all.filter(({ partyId }, index) => all.findIndex((other) => other.partyId === partyId) === index);

/** People are still to be told, or it is to be said why not. */
const isPeopleOwed = (incident: Pieces): boolean => {
  const [decision] = incident.peopleDecisions;
  const isSettled = decision && decision.choice !== 'NOT_REQUIRED' && (decision.choice !== 'INFORM' || decision.sentAt !== null);
  return levelOf(incident) === 'HIGH_RISK' && !isSettled;
};

/** What completes a first notification is recalled, and never late: article 33(4) gives no time. */
const remindOf = (sentAt: string, partyId: string, { complementReminder }: Pick<Tools, 'complementReminder'>): IncidentAwaited => ({
  ...{ awaitedAction: 'NOTIFY_AUTHORITY', partyId, sinceAt: sentAt, dueAt: null },
  remindsAt: complementReminder(new Date(sentAt)).toISOString(),
});

/** What an incident waits for, and from whom, the most urgent first; nothing once it is closed. */
export function awaitedOf(incident: Pieces & Pick<Told, 'recordedAt'>, now: Date, tools: Tools): IncidentAwaited[] {
  const { weighed, alerts, status } = incident;
  if (status === 'CLOSED') return [];
  const clocks = clocksOf(incident, now, tools);
  const since = incident.assessments[0]?.recordedAt ?? incident.recordedAt;
  const asked = (
    awaitedAction: IncidentAwaited['awaitedAction'],
    { id }: Pick<PartyFacts, 'id'>,
    sinceAt: string,
    dueAt: string | null = null,
  ) => ({ awaitedAction, partyId: id, sinceAt, dueAt, remindsAt: null });
  const isLive = status !== 'NOT_A_BREACH';
  const answerers = tools.answering(weighed);
  const silent = awareParties(incident).filter(
    (party) => !tools.isOfController(party, weighed.controllers) && !alerts.some(({ fromPartyId }) => fromPartyId === party.id),
  );
  const running = clocks.filter(({ status: stands }) => stands === 'RUNNING' || stands === 'OVERDUE');
  const isKnown = weighed.isRestricted || clocks.length > 0;
  const acts = [
    ...(isLive && !weighed.isRestricted && weighed.controllers.length > 0 ? silent : []).map((party) =>
      asked('ALERT', party, party.awareAt),
    ),
    ...alerts
      .filter(({ acknowledgedAt }) => !acknowledgedAt)
      .map((alert) => asked('ACKNOWLEDGE_ALERT', { id: alert.toPartyId }, alert.sentAt)),
    ...(status === 'DECLARED' && isKnown ? answerers : []).map((party) => asked('QUALIFY', party, since)),
    ...running.map(({ partyId, startsAt, dueAt }) => asked('NOTIFY_AUTHORITY', { id: partyId }, startsAt, dueAt)),
    ...(isPeopleOwed(incident) ? answerers : []).map((party) => asked('DECIDE_PEOPLE', party, since)),
    ...firstOfEach(pressingMeasures(incident)).map(({ partyId, recordedAt }) => asked('COMPLETE_MEASURE', { id: partyId }, recordedAt)),
  ];
  const first = isLive ? uncompleted(incident) : undefined;
  const reminders = first ? answerers.map((party) => remindOf(first.sentAt, party.id, tools)) : [];
  const closing = acts.length > 0 || status === 'DECLARED' ? [] : answerers.map((party) => asked('CLOSE', party, since));
  return [...acts, ...reminders, ...closing];
}
