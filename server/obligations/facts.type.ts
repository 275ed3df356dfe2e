import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../platform/graphql/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { DECLARATION_STATUSES, type DeclarationStatus } from './declaration.entity.ts';

export const DeclarationStatusEnum = graphqlEnum('DeclarationStatus', DECLARATION_STATUSES, 'What the bound party says of its obligation.');

@ObjectType('Declaration', { simpleResolvers: true, description: 'What the bound party says of its obligation, signed and dated.' })
export class DeclarationType {
  @Field(() => ID)
  id!: string;

  @Field(() => DeclarationStatusEnum)
  status!: DeclarationStatus;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => DateTimeScalar)
  declaredAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('ApplicabilityDecision', { simpleResolvers: true, description: 'A person’s reasoned word on whether an obligation applies.' })
export class ApplicabilityDecisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  isApplicable!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  decidedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'Why an obligation applies or not.' })
export class Applicability {
  @Field(() => String, { nullable: true, description: 'Rule over the profile of the service; absent when it always applies.' })
  rule!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'What the rule says today; null when an answer it needs is unknown.' })
  ruleHolds!: boolean | null;

  @Field(() => Boolean, { description: 'The source leaves the clause open.' })
  isBracketed!: boolean;

  @Field(() => [ApplicabilityDecisionType], { description: 'Newest first; the first one counts.' })
  decisions!: ApplicabilityDecisionType[];
}

@ObjectType('ContestationMessage', { simpleResolvers: true, description: 'A word in the thread of a contestation.' })
export class ContestationMessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  body!: string;

  @Field(() => DateTimeScalar)
  writtenAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('Contestation', { simpleResolvers: true, description: 'A disagreement of the other side, until it is resolved.' })
export class ContestationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  openedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt!: string | null;

  @Field(() => String, { nullable: true })
  resolution!: string | null;

  @Field(() => Author, { nullable: true })
  resolver!: Author | null;

  @Field(() => Boolean)
  isOpen!: boolean;

  @Field(() => [ContestationMessageType], { description: 'Oldest first.' })
  messages!: ContestationMessageType[];

  @Field(() => Boolean, { description: 'The person who asks may add a word.' })
  canReply!: boolean;

  @Field(() => Boolean, { description: 'The person who asks may resolve it.' })
  canResolve!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who accepted which proof, when. What names the proof is null when the reader may not see it.',
})
export class Attestation {
  @Field(() => Author)
  reviewer!: Author;

  @Field(() => DateTimeScalar)
  reviewedAt!: string;

  @Field(() => ID, { nullable: true })
  evidenceId!: string | null;

  @Field(() => ID, { nullable: true })
  evidenceVersionId!: string | null;

  @Field(() => String, { nullable: true })
  evidenceTitle!: string | null;

  @Field(() => String, { nullable: true })
  fileName!: string | null;
}
