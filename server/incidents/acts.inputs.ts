import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, between, LENGTHS } from '../platform/lengths.ts';
import type { Authority } from './authorityDeclaration.entity.ts';
import { AuthorityEnum } from './authorityDeclaration.type.ts';
import type { AlertChannel } from './incidentAlert.entity.ts';
import type { AwarenessWay } from './incidentAwareness.entity.ts';
import { AlertChannelEnum, AwarenessWayEnum, MeasureKindEnum, NotificationPhaseEnum, PeopleChoiceEnum } from './incidentFacts.type.ts';
import type { MeasureKind } from './incidentMeasure.entity.ts';
import type { NotificationPhase } from './incidentNotification.entity.ts';
import type { PeopleChoice } from './peopleDecision.entity.ts';

const LATE = `Why it was done late, where the duty has a time. ${atLeast(LENGTHS.reason)}.`;

@InputType({ description: 'The party that keeps it to itself lets the others read it.' })
export class ShareIncidentInput {
  @Field(() => ID)
  incidentId!: string;
}

@InputType({ description: 'When a party came to know of an incident.' })
export class RecordAwarenessInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => ID, { description: 'Who knew: a party one acts for.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it knew: not before the incident began, now at the latest.' })
  awareAt!: Date;

  @Field(() => AwarenessWayEnum, { description: 'How it came to know.' })
  way!: AwarenessWay;

  @Field(() => String, { nullable: true, description: `Why what was said before is corrected, where it was. ${atLeast(LENGTHS.reason)}.` })
  reason?: string | null;
}

@InputType({ description: 'A party tells the controller.' })
export class AlertControllerInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => ID, { description: 'Who tells: a party one acts for, that is not the controller.' })
  fromPartyId!: string;

  @Field(() => ID, { nullable: true, description: 'The controller that is told; the only one there is, when left out.' })
  toPartyId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it reached the controller, now at the latest; now when left out.' })
  sentAt?: Date | null;

  @Field(() => AlertChannelEnum, { description: 'By what means.' })
  channel!: AlertChannel;

  @Field(() => String, { description: `What was told: what happened, to which systems, whom to reach. ${between(LENGTHS.reason)}.` })
  content!: string;

  @Field(() => String, { nullable: true, description: LATE })
  lateReason?: string | null;
}

@InputType({ description: 'The controller received an alert.' })
export class AcknowledgeAlertInput {
  @Field(() => ID, { description: 'The one that was received.' })
  alertId!: string;
}

@InputType({ description: 'What the supervisory authority was told.' })
export class NotifyAuthorityInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => NotificationPhaseEnum, { description: 'First part, what completes it, or everything at once.' })
  phase!: NotificationPhase;

  @Field(() => ID, {
    nullable: true,
    description:
      'The proof of the convention, shared and not withdrawn, by which a processor tells on behalf of the controller; left out when the controller tells.',
  })
  mandateId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent, from when the controller knew; now when left out.' })
  sentAt?: Date | null;

  @Field(() => String, { nullable: true, description: `Number on the receipt. ${atMost(LENGTHS.line)}.` })
  receipt?: string | null;

  @Field(() => String, { nullable: true, description: LATE })
  lateReason?: string | null;
}

@InputType({ description: 'What is decided about telling the people concerned, or that they were told.' })
export class DecidePeopleInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => ID, { nullable: true, description: 'The newest decision that was read; left out when there was none.' })
  lastDecisionId?: string | null;

  @Field(() => PeopleChoiceEnum, { description: 'Whether they are told; a high risk leaves no other choice than telling or an exemption.' })
  choice!: PeopleChoice;

  @Field(() => String, { description: `Why it is decided so. ${between(LENGTHS.reason)}.` })
  reason!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were told, if they were.' })
  sentAt?: Date | null;

  @Field(() => String, { nullable: true, description: `By what means they were told. ${atMost(LENGTHS.line)}.` })
  medium?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many were told, 0 or more.' })
  toldCount?: number | null;

  @Field(() => String, { nullable: true, description: 'Address of the public communication that EXEMPT_34_3_C rests on.' })
  publicUrl?: string | null;

  @Field(() => String, { nullable: true, description: LATE })
  lateReason?: string | null;
}

@InputType({ description: 'What a party does about an incident.' })
export class AddMeasureInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => ID, { description: 'Who takes it: a party one acts for.' })
  partyId!: string;

  @Field(() => MeasureKindEnum, { description: 'Whether it stops, repairs or prevents.' })
  kind!: MeasureKind;

  @Field(() => String, { description: `What is done. ${atMost(LENGTHS.note)}.` })
  description!: string;

  @Field(() => String, { nullable: true, description: `The function that sees it through, without a name. ${atMost(LENGTHS.line)}.` })
  owner?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it is planned for.' })
  plannedOn?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken, if it is already.' })
  doneAt?: Date | null;
}

@InputType({ description: 'A measure was taken.' })
export class CompleteMeasureInput {
  @Field(() => ID, { description: 'The one that was taken, of an incident one keeps.' })
  measureId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken, now at the latest; now when left out.' })
  doneAt?: Date | null;

  @Field(() => String, { nullable: true, description: LATE })
  lateReason?: string | null;
}

@InputType({ description: 'What another authority than the supervisory one was told.' })
export class DeclareElsewhereInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => ID, { description: 'Who told it: a party one acts for.' })
  partyId!: string;

  @Field(() => AuthorityEnum, { description: 'Which authority was told.' })
  authority!: Authority;

  @Field(() => String, { nullable: true, description: `Its name, of OTHER. ${atMost(LENGTHS.line)}.` })
  authorityName?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was sent: not before it began, now at the latest; now when left out.',
  })
  sentAt?: Date | null;

  @Field(() => String, { nullable: true, description: `Number on the receipt. ${atMost(LENGTHS.line)}.` })
  receipt?: string | null;

  @Field(() => String, { description: `What was told. ${between(LENGTHS.reason)}.` })
  words!: string;
}

@InputType({ description: 'An incident goes on no more.' })
export class ContainIncidentInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when: not before it began, now at the latest; now when left out.' })
  containedAt?: Date | null;

  @Field(() => String, { description: `How it was contained. ${between(LENGTHS.reason)}.` })
  words!: string;
}

@InputType({ description: 'Nothing more is to be done about an incident.' })
export class CloseIncidentInput {
  @Field(() => ID)
  incidentId!: string;

  @Field(() => String, { description: `What is learnt of it. ${between(LENGTHS.reason)}.` })
  lesson!: string;
}
