import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RiskLevel } from '../incidents/incidentAssessment.entity.ts';
import { RiskLevelEnum } from '../incidents/incidentAssessment.type.ts';
import { type Assurance, AssuranceEnum, type Standing, StandingEnum } from '../obligations/obligation.type.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../platform/graphql/scalars.ts';

@ObjectType({ simpleResolvers: true })
abstract class FileObligation {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: 'Of its commitment; never changes meaning.' })
  code!: string;

  @Field(() => String, { description: 'The sentence of the agreement, word for word.' })
  text!: string;

  @Field(() => String, { description: 'Code of the bound party.' })
  partyCode!: string;

  @Field(() => AssuranceEnum, { description: 'On the last day the file is told for.' })
  assurance!: Assurance;
}

@ObjectType('CommitteeFileChange', {
  simpleResolvers: true,
  description: 'An obligation whose state is not what it was at the last committee.',
})
export class CommitteeFileChange extends FileObligation {
  @Field(() => AssuranceEnum, { nullable: true, description: 'At the end of the day of the last committee; null when it did not exist.' })
  formerAssurance!: Assurance | null;
}

@ObjectType('CommitteeFileConcern', { simpleResolvers: true, description: 'An obligation that is late, or in trouble.' })
export class CommitteeFileConcern extends FileObligation {
  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => Boolean)
  isOverdue!: boolean;
}

@ObjectType('CommitteeFileIncident', {
  simpleResolvers: true,
  description: 'An incident noticed since the last committee: its reference and its level.',
})
export class CommitteeFileIncident {
  @Field(() => ID, { description: 'The incident, as the register keeps it.' })
  incidentId!: string;

  @Field(() => String, { description: 'What people call it by.' })
  reference!: string;

  @Field(() => RiskLevelEnum, { nullable: true, description: 'What was said last of its risk; null until it is qualified.' })
  level!: RiskLevel | null;

  @Field(() => DateTimeScalar, { description: 'When it was noticed.' })
  detectedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it is open.' })
  closedAt!: string | null;
}

@ObjectType('CommitteeFileStanding', { simpleResolvers: true, description: 'How many obligations stand so, then and now.' })
export class CommitteeFileStanding {
  @Field(() => StandingEnum)
  standing!: Standing;

  @Field(() => Int, { description: 'At the end of the day of the last committee.' })
  formerCount!: number;

  @Field(() => Int, { description: 'On the last day the file is told for.' })
  count!: number;
}

@ObjectType('CommitteeFileBudget', { simpleResolvers: true, description: 'What is known of the money.' })
export class CommitteeFileBudget {
  @Field(() => DateScalar, { nullable: true, description: 'When the envelope will be spent, as a party last said; null when nobody did.' })
  exhaustedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'On what that rests; null when nobody said.' })
  estimateWords!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Euros, with two decimals, that the last committee granted; null when it said none.',
  })
  grantedAmount!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of what the last committee granted; null when it gave none.' })
  grantedUntilOn!: string | null;
}

@ObjectType('CommitteeFile', {
  simpleResolvers: true,
  description: 'What a committee looks at, told from the facts as the person who asks reads them: what changed since the last one.',
})
export class CommitteeFile {
  @Field(() => ID, { description: 'The committee that looks at it.' })
  committeeId!: string;

  @Field(() => String, { description: 'Of the convention.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Of the last committee; null when there is none.' })
  formerReference!: string | null;

  @Field(() => DateScalar, { description: 'Day of the last committee; of the signature before the first.' })
  sinceOn!: string;

  @Field(() => DateScalar, { description: 'The last day the file is told for: today, or the day the committee was held.' })
  untilOn!: string;

  @Field(() => [CommitteeFileStanding], { description: 'Every standing there was or is.' })
  standings!: CommitteeFileStanding[];

  @Field(() => [CommitteeFileChange], { description: 'In the order of the agreement.' })
  changedObligations!: CommitteeFileChange[];

  @Field(() => [CommitteeFileConcern], { description: 'Conduct seen broken, at risk, or differently by the two sides.' })
  disagreements!: CommitteeFileConcern[];

  @Field(() => [CommitteeFileConcern], { description: 'Late or in trouble, conduct apart; the late ones first.' })
  concerns!: CommitteeFileConcern[];

  @Field(() => Int, { description: 'Obligations of which something is still to be said, shown or observed, not counted among the others.' })
  unprovenCount!: number;

  @Field(() => [CommitteeFileIncident], {
    description: 'Noticed since the last committee, newest first, at most 100; only those one may read.',
  })
  noticedIncidents!: CommitteeFileIncident[];

  @Field(() => [String], { description: 'By what the last committee said that the product would be judged; none before the first.' })
  formerCriteria!: string[];

  @Field(() => CommitteeFileBudget, { description: 'What is known of the money: estimate of the envelope, grant of the last committee.' })
  budget!: CommitteeFileBudget;
}
