import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Sentence, TrackingEnum } from '../catalogues/catalogue.type.ts';
import type { Practice } from '../catalogues/catalogueFile.ts';
import type { Tracking } from '../catalogues/commitment.entity.ts';
import { PracticeEnum } from '../catalogues/practice.type.ts';
import { UseRule } from '../catalogues/useRule.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { Attestation } from './attestation.type.ts';
import type { DeclarationStatus } from './declaration.entity.ts';
import { DeclarationStatusEnum } from './declaration.type.ts';
import { ExpectedEvidence } from './expectedEvidence.type.ts';
import { type ObligationAction, obligationVerbs } from './obligation.verbs.ts';

export const ASSURANCES = [
  'NOTED',
  'CONTESTED',
  'USED',
  'UNUSED',
  'NOT_APPLICABLE',
  'TO_CONFIRM',
  'BREACHED',
  'BROKEN',
  'DISAGREEMENT',
  'AT_RISK',
  'KEPT',
  'ONE_SIDED',
  'STALE',
  'UNOBSERVED',
  'DORMANT',
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
  `The computed state of an obligation: the first that applies of ${ASSURANCES.join(', ')} (docs/assurance.md).`,
  {
    NOT_APPLICABLE: 'The rule of the catalogue is false for this service, or the latest decision of a person sets it aside.',
    TO_CONFIRM:
      'The source leaves the clause open, or an answer that the rule needs is unknown, until a person decides that it applies; or its words can be read in several ways, until every signatory confirmed how.',
    CONTESTED: 'A contestation is open, of what was said, of whether it applies, or of a use.',
    NOTED: 'Nothing is to be done: scope, definition, effect of law.',
    USED: 'Of a right or a faculty: its holder recorded a use.',
    UNUSED: 'Of a right or a faculty: no use was recorded.',
    BREACHED: 'A recorded fact says it was broken and has not ended, or one of its occurrences was in the last twelve months.',
    BROKEN: 'Of what is observed: the reviewer last saw it broken, or two sides did.',
    DISAGREEMENT: 'Of what is observed: one side last saw it broken or at risk, another kept.',
    AT_RISK: 'Of what is observed: a side last saw it broken or at risk, and none sees it kept.',
    KEPT: 'Of what is observed: the reviewer, or both sides, last saw it kept.',
    ONE_SIDED: 'Of what is observed: one side alone last saw it kept.',
    STALE: 'Of what is observed: nothing was observed for more than twelve months.',
    UNOBSERVED: 'Of what is observed: nothing was observed, declared nor proven.',
    DORMANT: 'Nothing has opened it, or what it was last opened for is over: nothing is asked now.',
    ATTESTED: 'The bound party declares it met, and an accepted proof is in force.',
    LAPSED: 'It was attested, and nothing accepted is in force any more.',
    CHANGES_REQUESTED: 'The latest review asks for changes, and nothing newer was deposited.',
    EVIDENCED: 'A proof waits for a review.',
    DECLARED: 'Declared met or partly met; no proof waits for a review, and none attests it.',
    IN_PROGRESS: 'Declared under way.',
    NOT_MET: 'Declared not met.',
    MISSING: 'The bound party has said nothing.',
  },
);
export const STANDINGS = ['HELD', 'WAITING', 'TO_DO', 'TROUBLE', 'OUTSIDE'] as const;
export type Standing = (typeof STANDINGS)[number];

export const StandingEnum = graphqlEnum(
  'Standing',
  STANDINGS,
  'What a state means for whoever looks: what bars, colours and counts speak of.',
  {
    HELD: 'Attested, or observed kept.',
    WAITING: 'Somebody else is awaited: a review, a proof.',
    TO_DO: 'The bound party has something to do.',
    TROUBLE: 'Contested, broken, lapsed, sent back or not met.',
    OUTSIDE: 'Nothing is asked: in no count, no percentage, never late.',
  },
);

const ObligationActionEnum = graphqlEnum('ObligationAction', obligationVerbs.names, 'What may be done on an obligation.', {
  DECLARE: 'Say where it stands (declareObligation): the bound party.',
  SET_APPLICABILITY: 'Say whether it holds for this service (setApplicability): the bound party.',
  CONTEST: 'Disagree (contestObligation): the other side, or an independent reviewer.',
  RESOLVE_CONTESTATION: 'End an open contestation (resolveContestation): its side, or an independent reviewer.',
  DEPOSIT_EVIDENCE: 'Offer a proof (depositEvidence): the bound party.',
  ASSIGN: 'Put a member in charge (assignObligations): the bound party.',
  SET_DUE_DATE: 'Give it a due date (setDueDates): the bound party, where the source fixes none.',
  RECORD_USE: 'Of a right: say that it was used (recordUse): the party that holds it.',
  OBSERVE: 'Of the manifesto: say how it is kept (observe): a member of one side, or an independent reviewer.',
  RECORD_BREACH: 'Say that it was broken (recordBreach): the other side, or an independent reviewer.',
});

@ObjectType({ simpleResolvers: true, description: 'A part of a compound commitment.' })
export class Facet {
  @Field(() => ID, { description: 'Of this part of this obligation.' })
  id!: string;

  @Field(() => String, { description: 'As the catalogue names it within the commitment.' })
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { description: 'It is not due in every case.' })
  isConditional!: boolean;

  @Field(() => String, { nullable: true, description: 'In which case, in words; null when the catalogue does not say.' })
  condition!: string | null;

  @Field(() => TrackingEnum, { nullable: true, description: 'Null when it is tracked as its obligation is.' })
  tracking!: Tracking | null;
}

@ObjectType({ simpleResolvers: true, description: 'A person in charge.' })
export class Assignee {
  @Field(() => ID, { description: 'The person, as in `personId` of a member.' })
  id!: string;

  @Field(() => String, { description: 'Full name, as it is now.' })
  name!: string;
}

@ObjectType('ManifestoSides', {
  simpleResolvers: true,
  description: 'Which parties of a convention observe, on either side of its manifesto.',
})
export class ManifestoSidesType {
  @Field(() => [String], { description: 'Codes of the parties on the side of the partner.' })
  partner!: string[];

  @Field(() => [String], { description: 'Codes of the parties on the side of the team.' })
  team!: string[];
}

@ObjectType('Obligation', {
  simpleResolvers: true,
  description: 'A commitment laid on one party in one convention, with its computed state.',
})
export class ObligationType extends Sentence {
  @Field(() => ID, { description: 'Of the obligation; as it was on a day, of the obligation on that day.' })
  id!: string;

  @Field(() => ID, { description: 'Of the obligation, on whatever day it is told.' })
  obligationId!: string;

  /** Its catalogue proposes a reading of some of its words: looked up where it does. */
  hasReading!: boolean;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'As the convention is named, to tell obligations of several apart.' })
  conventionTitle!: string;

  @Field(() => String, { description: 'Of its commitment; never changes meaning.' })
  code!: string;

  @Field(() => PartyType, { description: 'The bound party.' })
  party!: PartyType;

  @Field(() => String, { nullable: true, description: 'The event that opens it; null for what no event opens.' })
  trigger!: string | null;

  @Field(() => String, { nullable: true, description: 'A condition that only a person can judge; null when there is none.' })
  condition!: string | null;

  @Field(() => [String], { description: 'Texts that the catalogue cites, e.g. articles of the GDPR.' })
  legalReferences!: string[];

  @Field(() => [Facet], { description: 'Points to cover where one sentence holds several; none otherwise.' })
  facets!: Facet[];

  @Field(() => [ExpectedEvidence], { description: 'What would prove it, as the catalogue suggests.' })
  expectedEvidence!: ExpectedEvidence[];

  @Field(() => Boolean, { description: 'The agreement marks it with an asterisk.' })
  isAsterisk!: boolean;

  @Field(() => Boolean, { description: 'The source leaves the clause open, in brackets: to be confirmed by the parties.' })
  isBracketed!: boolean;

  @Field(() => [String], { description: 'Remarks of the catalogue on how to read it.' })
  notes!: string[];

  @Field(() => String, { nullable: true, description: 'Code of the register where it is proven; null when none is.' })
  register!: string | null;

  @Field(() => Boolean, { description: 'Each of its facets is something to publish, followed one by one (Convention.openPublications).' })
  isPublishedByParts!: boolean;

  @Field(() => PracticeEnum, { nullable: true, description: 'The good practice that answers it; null of an obligation that none does.' })
  practice!: Practice | null;

  @Field(() => [String], {
    description: 'Codes it goes with, of commitments or expenses; a code that ends in -* stands for all that begin so.',
  })
  crossReferences!: string[];

  @Field(() => UseRule, { description: 'Of a right, how it is used; of anything else, it says nothing.' })
  useRule!: UseRule;

  @Field(() => TrackingEnum)
  tracking!: Tracking;

  @Field(() => AssuranceEnum)
  assurance!: Assurance;

  @Field(() => StandingEnum)
  standing!: Standing;

  @Field(() => ID, { nullable: true, description: 'The occurrence that it is judged by; null where none has begun.' })
  occurrenceId!: string | null;

  @Field(() => Boolean)
  isCounted!: boolean;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => Boolean)
  isOverdue!: boolean;

  @Field(() => Boolean)
  awaitsDeclaration!: boolean;

  @Field(() => Int)
  evidenceCount!: number;

  @Field(() => Int)
  restrictedCount!: number;

  @Field(() => Int, { description: 'Evidence that waits for a review.' })
  waitingCount!: number;

  @Field(() => Int)
  openContestationCount!: number;

  @Field(() => DateScalar, { nullable: true })
  nextExpiryOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which an accepted proof is still in force; null when none is, or one has no end.',
  })
  lapsesOn!: string | null;

  @Field(() => DeclarationStatusEnum, { nullable: true, description: 'Latest word of the bound party; null when it said nothing.' })
  declarationStatus!: DeclarationStatus | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was said; null when nothing was.' })
  declaredAt!: string | null;

  @Field(() => Attestation, { nullable: true })
  attestation!: Attestation | null;

  @Field(() => Assignee, { nullable: true, description: 'Who is in charge for the bound party; null when nobody is.' })
  assignee!: Assignee | null;

  @Field(() => ManifestoSidesType, { nullable: true, description: 'Of what is observed, by whom; null of anything else.' })
  sides!: ManifestoSidesType | null;

  @Field(() => Boolean, { description: 'A rule of the source fixes the due date.' })
  isDueDateFixed!: boolean;

  @Field(() => [ObligationActionEnum], { description: 'What the person who asks may do now.' })
  allowedActions!: ObligationAction[];
}

export const ObligationPage = pageOf(ObligationType, 'ObligationPage', 'The obligations found, a page at a time.');
export type ObligationPage = PageOf<ObligationType>;
