import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType('ApplicabilityDecision', { simpleResolvers: true, description: 'A person’s reasoned word on whether an obligation applies.' })
export class ApplicabilityDecisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'False sets the obligation aside; true confirms that it holds for this service.' })
  isApplicable!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was said; it counts until the next one.' })
  decidedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'Why an obligation applies or not.' })
export class Applicability {
  @Field(() => String, { nullable: true, description: 'Rule over the profile of the service; absent when it always applies.' })
  rule!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'What the rule says today; null when an answer it needs is unknown.' })
  isRuleTrue!: boolean | null;

  @Field(() => Boolean, { description: 'The source leaves the clause open.' })
  isBracketed!: boolean;

  @Field(() => [ApplicabilityDecisionType], { description: 'Newest first; the first one counts.' })
  decisions!: ApplicabilityDecisionType[];
}
