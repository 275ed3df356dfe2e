import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { ALERT_CHANNELS, type AlertChannel } from './incidentAlert.entity.ts';
import { AWARENESS_WAYS, type AwarenessWay } from './incidentAwareness.entity.ts';
import { MEASURE_KINDS, type MeasureKind } from './incidentMeasure.entity.ts';
import { NOTIFICATION_PHASES, NOTIFIERS, type NotificationPhase, type Notifier } from './incidentNotification.entity.ts';
import { PEOPLE_CHOICES, type PeopleChoice } from './peopleDecision.entity.ts';

export const AwarenessWayEnum = graphqlEnum('AwarenessWay', AWARENESS_WAYS, 'How a party came to know.', {
  DETECTED: 'By itself.',
  TOLD: 'Somebody outside the register told it.',
  ALERTED: 'By the alert of another party, recorded here.',
});
export const AlertChannelEnum = graphqlEnum('AlertChannel', ALERT_CHANNELS, 'By what means an alert was given.', {
  EMAIL: 'A message by electronic mail.',
  PHONE: 'A call.',
  MEETING: 'Face to face, or by video.',
  PLATFORM: 'A tool that both use.',
  OTHER: 'Anything else, told in the words of the alert.',
});
export const NotificationPhaseEnum = graphqlEnum('NotificationPhase', NOTIFICATION_PHASES, 'Phase of what the authority is told.', {
  INITIAL: 'What is known so far; the rest follows.',
  COMPLEMENTARY: 'What was not known before.',
  COMPLETE: 'Everything at once.',
  CLOSURE_NOTE: 'The case is over: told after a first notification.',
});
export const NotifierEnum = graphqlEnum('Notifier', NOTIFIERS, 'Who told the authority.', {
  CONTROLLER: 'The controller, or the party that keeps the incident to itself.',
  PROCESSOR_ON_BEHALF: 'A processor, by a mandate of the controller.',
});
export const PeopleChoiceEnum = graphqlEnum('PeopleChoice', PEOPLE_CHOICES, 'Whether the people concerned are told, or why not.', {
  INFORM: 'They are told.',
  EXEMPT_34_3_A: 'The data could not be understood by whoever had it (GDPR, art. 34(3)(a)).',
  EXEMPT_34_3_B: 'Measures taken since make a high risk unlikely (GDPR, art. 34(3)(b)).',
  EXEMPT_34_3_C: 'Telling each would be out of proportion: a public communication does (GDPR, art. 34(3)(c)).',
  NOT_REQUIRED: 'The risk is not high.',
});
export const MeasureKindEnum = graphqlEnum(
  'MeasureKind',
  MEASURE_KINDS,
  'Whether what is done stops an incident, repairs it or prevents another.',
  {
    CONTAIN: 'To stop it.',
    REMEDY: 'To repair what it did.',
    PREVENT: 'So that it does not happen again: it may stay planned when the incident is closed.',
  },
);

const ORDER = 'Position among those of the incident, from 1.';

@ObjectType({ simpleResolvers: true, description: 'When a party came to know of an incident, as it said it.' })
export class IncidentAwareness {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Who knew.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it knew.' })
  awareAt!: string;

  @Field(() => AwarenessWayEnum, { description: 'How it came to know.' })
  way!: AwarenessWay;

  @Field(() => String, { nullable: true, description: 'Why what was said before is corrected; null for what was said first.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Nothing said since corrects it.' })
  isCurrent!: boolean;

  @Field(() => DateTimeScalar, { description: 'When this was said.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'An incident goes on no more.' })
export class IncidentContainment {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  containedAt!: string;

  @Field(() => String, { description: 'How it was contained.' })
  words!: string;

  @Field(() => DateTimeScalar, { description: 'When this was said.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'A party told the controller of an incident.' })
export class IncidentAlert {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Who told.' })
  fromPartyId!: string;

  @Field(() => ID, { description: 'The controller that was told.' })
  toPartyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it reached the controller, which knows from then on.' })
  sentAt!: string;

  @Field(() => AlertChannelEnum, { description: 'By what means.' })
  channel!: AlertChannel;

  @Field(() => String, { description: 'What was told.' })
  content!: string;

  @Field(() => DateTimeScalar, { description: 'When this was recorded.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => ID, { nullable: true, description: 'Its record, as a proof of what it answers; null when it answers nothing.' })
  evidenceId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the controller acknowledged it; null until it does.' })
  acknowledgedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who acknowledged it, as they were then; null until somebody does.' })
  acknowledger!: Author | null;
}

@ObjectType({ simpleResolvers: true, description: 'The controller told the supervisory authority (GDPR, art. 33).' })
export class IncidentNotification {
  @Field(() => ID)
  id!: string;

  @Field(() => NotificationPhaseEnum, { description: 'First part, what completes it, or everything at once.' })
  phase!: NotificationPhase;

  @Field(() => NotifierEnum, { description: 'Who told it.' })
  notifiedBy!: Notifier;

  @Field(() => ID, { nullable: true, description: 'The proof that holds the mandate; null when the controller told it.' })
  mandateId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => String, { nullable: true, description: 'Number on the receipt; null when it is not known.' })
  receipt!: string | null;

  @Field(() => Int, { nullable: true, description: 'By how many minutes it was late; null when it was not, or nothing was due.' })
  lateMinutes!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it was late; null when it was not.' })
  lateReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this was recorded.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'What was decided, then done, about telling the people concerned (GDPR, art. 34).' })
export class PeopleDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => PeopleChoiceEnum, { description: 'Whether they are told.' })
  choice!: PeopleChoice;

  @Field(() => String, { description: 'Why it was decided so.' })
  reason!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were told; null until they are.' })
  sentAt!: string | null;

  @Field(() => String, { nullable: true, description: 'By what means they were told; null until they are.' })
  medium!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many were told; null when it is not known.' })
  toldCount!: number | null;

  @Field(() => String, { nullable: true, description: 'Address of the public communication; null where there is none.' })
  publicUrl!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this was said.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'What a party does about an incident.' })
export class IncidentMeasure {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: ORDER })
  rank!: number;

  @Field(() => MeasureKindEnum, { description: 'Whether it stops, repairs or prevents.' })
  kind!: MeasureKind;

  @Field(() => ID, { description: 'Who takes it.' })
  partyId!: string;

  @Field(() => String, { description: 'What is done.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'The function that sees it through; null when nothing was said.' })
  owner!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it is planned for; null when none is.' })
  plannedOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken; null until it is.' })
  doneAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this was recorded.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
