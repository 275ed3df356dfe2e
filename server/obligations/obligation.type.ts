import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CommitmentGroup, NatureEnum, Source, ThemeType } from '../catalogues/catalogue.type.ts';
import type { Nature } from '../catalogues/commitment.entity.ts';
import { PartyType } from '../conventions/party.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { Attestation } from './attestation.type.ts';
import type { DeclarationStatus } from './declaration.entity.ts';
import { DeclarationStatusEnum } from './declaration.type.ts';
import { OBLIGATION_ACTIONS, type ObligationAction } from './obligation.policy.ts';

export const ASSURANCES = [
  'NOT_APPLICABLE',
  'TO_CONFIRM',
  'CONTESTED',
  'ATTESTED',
  'LAPSED',
  'CHANGES_REQUESTED',
  'EVIDENCED',
  'DECLARED',
  'IN_PROGRESS',
  'NOT_MET',
  'MISSING',
] as const;
export type Assurance = (typeof ASSURANCES)[number];

export const AssuranceEnum = graphqlEnum(
  'Assurance',
  ASSURANCES,
  'The computed state of an obligation: the first that applies, in this order.',
);
const ObligationActionEnum = graphqlEnum('ObligationAction', OBLIGATION_ACTIONS, 'What may be done on an obligation.');

@ObjectType({ simpleResolvers: true, description: 'A part of a compound commitment.' })
export class Facet {
  @Field(() => ID, { description: 'Of this part of this obligation.' })
  id!: string;

  @Field(() => String, { description: 'As the catalogue names it within the commitment.' })
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean)
  isConditional!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A proof the catalogue suggests.' })
export class ExpectedEvidence {
  @Field(() => String)
  type!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A person in charge.' })
export class Assignee {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Obligation', {
  simpleResolvers: true,
  description: 'A commitment laid on one party in one convention, with its computed state.',
})
export class ObligationType {
  @Field(() => ID, { description: 'Of the obligation; as it was on a day, of the obligation on that day.' })
  id!: string;

  @Field(() => ID, { description: 'Of the obligation, on whatever day it is told.' })
  obligationId!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => String)
  conventionTitle!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'The sentence as signed.' })
  text!: string;

  @Field(() => String, { nullable: true })
  chapeau!: string | null;

  @Field(() => CommitmentGroup)
  group!: CommitmentGroup;

  @Field(() => ThemeType)
  theme!: ThemeType;

  @Field(() => PartyType, { description: 'The bound party.' })
  party!: PartyType;

  @Field(() => NatureEnum)
  nature!: Nature;

  @Field(() => String, { description: 'OBLIGATION, CONSTRAINT, RIGHT, EFFECT or PRINCIPLE.' })
  force!: string;

  @Field(() => Source)
  source!: Source;

  @Field(() => String, { nullable: true, description: 'The event that opens it, for a triggered one.' })
  trigger!: string | null;

  @Field(() => String, { nullable: true, description: 'A condition that a person judges.' })
  condition!: string | null;

  @Field(() => [String])
  legalReferences!: string[];

  @Field(() => [Facet])
  facets!: Facet[];

  @Field(() => [ExpectedEvidence])
  expectedEvidence!: ExpectedEvidence[];

  @Field(() => Boolean)
  isAsterisk!: boolean;

  @Field(() => Boolean)
  isBracketed!: boolean;

  @Field(() => [String])
  notes!: string[];

  @Field(() => String, { nullable: true })
  register!: string | null;

  @Field(() => [String])
  crossReferences!: string[];

  @Field(() => String, { nullable: true, description: 'The deadline in the words of the source.' })
  deadlineLabel!: string | null;

  @Field(() => AssuranceEnum, { description: 'Computed from the facts, never set.' })
  assurance!: Assurance;

  @Field(() => DateScalar, { nullable: true, description: 'Due date fixed by a rule of the source.' })
  dueOn!: string | null;

  @Field(() => Boolean)
  isOverdue!: boolean;

  @Field(() => Int)
  evidenceCount!: number;

  @Field(() => Int, { description: 'Evidence that waits for a review.' })
  waitingCount!: number;

  @Field(() => Int)
  openContestationCount!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The next day on which an accepted proof in force expires.' })
  nextExpiryOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which an accepted proof is still in force.' })
  lapsesOn!: string | null;

  @Field(() => DeclarationStatusEnum, { nullable: true })
  declarationStatus!: DeclarationStatus | null;

  @Field(() => DateTimeScalar, { nullable: true })
  declaredAt!: string | null;

  @Field(() => Attestation, { nullable: true })
  attestation!: Attestation | null;

  @Field(() => Assignee, { nullable: true, description: 'Who is in charge for the bound party.' })
  assignee!: Assignee | null;

  @Field(() => Boolean, { description: 'A rule of the source fixes the due date.' })
  isDueDateFixed!: boolean;

  @Field(() => [ObligationActionEnum], { description: 'What the person who asks may do now.' })
  allowedActions!: ObligationAction[];
}

@ObjectType({ simpleResolvers: true, description: 'One page of obligations.' })
export class ObligationPage {
  @Field(() => [ObligationType])
  items!: ObligationType[];

  @Field(() => Int)
  total!: number;
}
