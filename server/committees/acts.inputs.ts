import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { AttendeeRole, CommitteeOutcome } from './committeeWords.ts';
import { AttendeeRoleEnum, CommitteeOutcomeEnum } from './committeeWords.type.ts';

/** What names the committee an act is about, as it was read. */
@InputType()
abstract class OnCommittee {
  @Field(() => ID)
  committeeId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Another day or place of a committee.' })
export class RescheduleCommitteeInput extends OnCommittee {
  @Field(() => DateScalar, { description: 'From the signature on.' })
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: `Where it takes place. ${atMost(LENGTHS.place)}.` })
  place?: string | null;

  @Field(() => String, { nullable: true, description: `Why its day moves, where the parties are convened. ${atLeast(LENGTHS.reason)}.` })
  reason?: string | null;
}

@InputType({ description: 'The parties are convened.' })
export class ConveneCommitteeInput extends OnCommittee {
  @Field(() => [ID], { description: 'The other parties that are invited: none is a list without any.' })
  invitedPartyIds!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'When they were: today when left out.' })
  convenedOn?: string | null;
}

@InputType({ description: 'What is shown to a committee was sent.' })
export class RecordSlidesInput extends OnCommittee {
  @Field(() => DateScalar, { nullable: true, description: 'When it was sent: today when left out.' })
  sentOn?: string | null;
}

@InputType({ description: 'Somebody who was expected, by role and party: no name is kept.' })
export class AttendeeInput {
  @Field(() => AttendeeRoleEnum, { description: 'As whom they sit.' })
  attendeeRole!: AttendeeRole;

  @Field(() => ID, { nullable: true, description: 'The party they sit for; left out for none of the convention.' })
  partyId?: string | null;

  @Field(() => Boolean, { description: 'They came.' })
  isPresent!: boolean;
}

@InputType({ description: 'Something that a committee decided.' })
export class DecisionInput {
  @Field(() => String, { description: `What was decided. ${atMost(LENGTHS.note)}.` })
  words!: string;

  @Field(() => ID, { description: 'The party that carries it out.' })
  partyId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to carry it out: from the day of the committee on; none when left out.',
  })
  dueOn?: string | null;
}

@InputType({ description: 'A committee took place.' })
export class HoldCommitteeInput extends OnCommittee {
  @Field(() => DateScalar, { description: 'From the day on which it was convened, today at the latest.' })
  heldOn!: string;

  @Field(() => String, {
    nullable: true,
    description: `Where it took place, where that is not where it was planned. ${atMost(LENGTHS.place)}.`,
  })
  place?: string | null;

  @Field(() => ID, { description: 'The party that chaired it: one of its own came.' })
  chairPartyId!: string;

  @Field(() => String, { description: `Function of who chaired it: no name. ${atMost(LENGTHS.place)}.` })
  chairFunction!: string;

  @Field(() => [AttendeeInput], { description: 'Who was expected and who came: every party that was invited is told of. 1 to 50.' })
  attendance!: AttendeeInput[];

  @Field(() => CommitteeOutcomeEnum, { description: 'What it decided of the product.' })
  outcome!: CommitteeOutcome;

  @Field(() => DecimalScalar, { nullable: true, description: 'Euros that it granted, to the cent; left out when nobody said.' })
  grantedAmount?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of what it granted, from the day of the committee on; required of what is provisional.',
  })
  grantedUntilOn?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `By what the product will be judged next time: 20 at most. ${atMost(LENGTHS.note)}.`,
  })
  successCriteria?: string[] | null;

  @Field(() => [DecisionInput], { nullable: true, description: 'What it decided beside: 50 at most.' })
  decisions?: DecisionInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: `Why it was held later than the agreement allows, where it was. ${atLeast(LENGTHS.reason)}.`,
  })
  lateReason?: string | null;
}

@InputType({
  description: 'The minutes of a committee: a proof of the party that organises it, or a file or a link that is deposited as one by this.',
})
export class RecordMinutesInput extends OnCommittee {
  @Field(() => ID, {
    nullable: true,
    description: 'A proof that is there already: it then serves what the committee answers for that party.',
  })
  evidenceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Answer of POST /uploads: a file to deposit.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: 'An https address to deposit, instead of a file.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Title of what is deposited: the reference and the day of the committee when left out. ${atMost(LENGTHS.line)}.`,
  })
  title?: string | null;
}

@InputType({ description: 'The minutes of a committee are accepted.' })
export class CloseCommitteeInput extends OnCommittee {}

@InputType({ description: 'A committee will not take place.' })
export class CancelCommitteeInput extends OnCommittee {
  @Field(() => String, { description: `Why. ${atLeast(LENGTHS.reason)}.` })
  reason!: string;
}

@InputType({ description: 'A decision was carried out.' })
export class CompleteDecisionInput {
  @Field(() => ID, { description: 'Of a committee that was held.' })
  decisionId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When: from the day of its committee on; today when left out.' })
  doneOn?: string | null;
}

@InputType({ description: 'A later committee looked at a decision.' })
export class CheckDecisionInput {
  @Field(() => ID, { description: 'Of an earlier committee.' })
  decisionId!: string;

  @Field(() => ID, { description: 'The later one, which was held.' })
  committeeId!: string;

  @Field(() => String, { nullable: true, description: `What was said of it. ${atMost(LENGTHS.note)}.` })
  words?: string | null;
}
