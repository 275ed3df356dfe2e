import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { type Price, Priced } from '../platform/graphql/price.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { entryOf } from '../registers/entry.type.ts';
import type { BreachReadingStand } from './breachReading.type.ts';
import { BreachReadingStandEnum } from './breachReading.type.ts';
import { INCIDENT_STATUSES, type IncidentAction, type IncidentStatus, incidentVerbs } from './incident.verbs.ts';
import type { Finding, RiskLevel } from './incidentAssessment.entity.ts';
import { FindingEnum, RiskLevelEnum } from './incidentAssessment.type.ts';
import type { IncidentCause, IncidentNature, IncidentOrigin } from './incidentWords.ts';
import { IncidentCauseEnum, IncidentNatureEnum, IncidentOriginEnum } from './incidentWords.type.ts';

export const IncidentStatusEnum = graphqlEnum('IncidentStatus', INCIDENT_STATUSES, 'Where an incident stands.', {
  DECLARED: 'Nobody has assessed the risk yet.',
  QUALIFIED: 'The risk is assessed; it is not closed.',
  CONTAINED: 'It goes on no more, as the risk was last assessed; it is not closed.',
  NOT_A_BREACH: 'No personal data was hit; it is not closed.',
  CLOSED: 'Nothing more is to be done about it.',
});
export const IncidentActionEnum = graphqlEnum('IncidentAction', incidentVerbs.names, 'What may be done about an incident.', {
  SHARE: 'Let the other parties read it (shareIncident): the party that keeps it to itself.',
  UPDATE: 'Describe it better (updateIncident): the team or officer of a party.',
  RECORD_AWARENESS: 'Say, or correct, when a party came to know (recordAwareness).',
  ALERT: 'Tell the controller (alertController): another party.',
  ACKNOWLEDGE_ALERT: 'Say that the alert was received (acknowledgeAlert): the controller.',
  QUALIFY: 'Assess the risk (qualifyIncident): the officer of the controller.',
  DISMISS: 'Say that no personal data was hit (dismissIncident): the officer of the controller.',
  NOTIFY_AUTHORITY: 'Record what the authority was told (notifyAuthority): the controller.',
  NOTIFY_ON_BEHALF: 'Record what the authority was told by a mandate of the controller (notifyAuthority): another party.',
  DECLARE_ELSEWHERE: 'Record a declaration to another authority (declareElsewhere): the team or officer of a party.',
  DECIDE_PEOPLE: 'Decide about telling people, or record it (decidePeople): the officer of the controller.',
  CONTAIN: 'Say that it goes on no more (containIncident): the officer of the controller, or the party that recorded it.',
  ADD_MEASURE: 'Add what a party does about it (addMeasure).',
  COMPLETE_MEASURE: 'Say that a measure was taken (completeMeasure).',
  CLOSE: 'Close it (closeIncident): the officer of the controller.',
});

export const CLOCK_STATUSES = ['RUNNING', 'OVERDUE', 'DONE', 'DONE_LATE', 'NOT_REQUIRED'] as const;
export type ClockStatus = (typeof CLOCK_STATUSES)[number];
const ClockStatusEnum = graphqlEnum('ClockStatus', CLOCK_STATUSES, 'How the time to tell the authority stands.', {
  RUNNING: 'There is time left.',
  OVERDUE: 'The time is over, and nothing is recorded.',
  DONE: 'It was told in time.',
  DONE_LATE: 'It was told late, which stays.',
  NOT_REQUIRED: 'Nothing is to be told.',
});

@ObjectType({ simpleResolvers: true, description: 'The 72 hours in which a controller tells the authority (GDPR, art. 33(1)).' })
export class IncidentClock {
  @Field(() => ID, { description: 'The controller it runs for.' })
  partyId!: string;

  @Field(() => ClockStatusEnum, { description: 'How it stands now.' })
  status!: ClockStatus;

  @Field(() => DateTimeScalar, { description: 'When that controller came to know, by itself or by an alert.' })
  startsAt!: string;

  @Field(() => DateTimeScalar, { description: '72 hours later, never moved to a working day.' })
  dueAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the authority was first told; null until it is.' })
  doneAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What an incident waits for, and from whom; the most urgent first.' })
export class IncidentAwaited {
  @Field(() => IncidentActionEnum, { description: 'What is to be done.' })
  awaitedAction!: IncidentAction;

  @Field(() => ID, { description: 'Who does it.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  sinceAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null where no text gives a figure.' })
  dueAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Of what completes a first notification: when it is recalled, 72 hours after that one. Nothing is late past it; null of the rest.',
  })
  remindsAt!: string | null;
}

/** How many of them an incident has as a rule: controllers are one or two. */
const usually = (rows: number): Price => ({ work: 0, rows: () => rows });

@ObjectType('Incident', { simpleResolvers: true, description: 'A security incident, whether or not it is a personal data breach.' })
export class IncidentType extends entryOf({ code: 'INC' }) {
  @Field(() => IncidentStatusEnum, { description: 'Where it stands.' })
  status!: IncidentStatus;

  @Field(() => RiskLevelEnum, { nullable: true, description: 'What was said last of the risk; null before anything is.' })
  level!: RiskLevel | null;

  @Field(() => FindingEnum, {
    description:
      'Whether it is a personal data breach (GDPR, art. 4(12)), as the last assessment says: YES at any level of risk, NO once it is dismissed, UNKNOWN until either is said.',
  })
  personalDataBreach!: Finding;

  @Field(() => String, { description: 'In a few words.' })
  title!: string;

  @Field(() => String, { description: 'What happened. No name of anybody concerned.' })
  description!: string;

  @Field(() => [IncidentNatureEnum], { description: 'What it did to data.' })
  natures!: IncidentNature[];

  @Field(() => IncidentOriginEnum, { nullable: true, description: 'Where it comes from; null when it is not said.' })
  origin!: IncidentOrigin | null;

  @Field(() => IncidentCauseEnum, { nullable: true, description: 'Who or what caused it; null when it is not said.' })
  cause!: IncidentCause | null;

  @Field(() => String, { nullable: true, description: 'Systems, equipment and documents that were hit; null when it is not said.' })
  systems!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The controller, when it is no party of the convention: its time is owed here by the party that the duty binds; null when a party is.',
  })
  controllerOrganisation!: string | null;

  @Field(() => String, { nullable: true, description: 'The function that answers for what is done about it; null when nothing was said.' })
  responsible!: string | null;

  @Field(() => String, { nullable: true, description: 'Processing activities concerned; null when nothing was said.' })
  processingActivities!: string | null;

  /** Controllers of the processing among the parties, else those that the catalogue binds as such. */
  controllerIds!: string[];

  /** Processors involved, whoever may read them. */
  processorIds!: string[];
  processorReferences!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was noticed.' })
  detectedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null when it is not known.' })
  beganAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stopped; null while it goes on, or is not known.' })
  stoppedAt!: string | null;

  @Priced(usually(2))
  @Field(() => [IncidentClock], { description: 'The time each controller that knows has; none before one knows.' })
  clocks!: IncidentClock[];

  @Priced(usually(3))
  @Field(() => [IncidentAwaited], { description: 'What it waits for now.' })
  awaited!: IncidentAwaited[];

  @Field(() => IncidentAwaited, { nullable: true, description: 'The first of what it waits for; null when it waits for nothing.' })
  nextAct!: IncidentAwaited | null;

  @Field(() => BreachReadingStandEnum, { description: 'How the parties read the clause on what the authority is told.' })
  reading!: BreachReadingStand;

  @Field(() => String, { nullable: true, description: 'What is learnt of it; null until it is closed.' })
  lesson!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null until it is.' })
  closedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who closed it, as they were then; null until somebody does.' })
  closer!: Author | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what was written of it was erased, some years after its end: texts read “[…]”; null until then.',
  })
  forgottenAt!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [IncidentActionEnum])
  allowedActions!: IncidentAction[];
}

export const IncidentPage = pageOf(IncidentType, 'IncidentPage', 'The incidents found, a page at a time.');
export type IncidentPage = PageOf<IncidentType>;
