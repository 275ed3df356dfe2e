import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { type WorkshopAction, workshopVerbs } from './workshop.verbs.ts';
import {
  RISK_TREATMENTS,
  type RiskTreatment,
  WORKSHOP_METHODS,
  WORKSHOP_TRIGGERS,
  type WorkshopMethod,
  type WorkshopTrigger,
} from './workshopWords.ts';

export const WorkshopMethodEnum = graphqlEnum('WorkshopMethod', WORKSHOP_METHODS, 'How the risks were weighed.', {
  AGILE: 'Agile method of ANSSI: user stories, then abuser stories.',
  EBIOS_RM: 'EBIOS Risk Manager, of ANSSI.',
  OTHER: 'Another one.',
});
export const WorkshopTriggerEnum = graphqlEnum('WorkshopTrigger', WORKSHOP_TRIGGERS, 'Why a workshop was held.', {
  START: 'The service begins.',
  COMPONENT: 'A component is new, or changed.',
  DATA_KIND: 'A kind of data is new.',
  VALUE_OR_NEEDS: 'What the service is worth, or what it needs, changed.',
  USAGE: 'Those who use it, or how, changed.',
  OTHER: 'Something else.',
});
export const RiskTreatmentEnum = graphqlEnum('RiskTreatment', RISK_TREATMENTS, 'What is done about a risk.', {
  AVOID: 'What carries it is given up.',
  REDUCE: 'Measures make it less grave, or less likely.',
  TRANSFER: 'Somebody else bears it.',
  ACCEPT: 'It is borne as it is.',
});
const WorkshopActionEnum = graphqlEnum('WorkshopAction', workshopVerbs.names, 'What may be done of a workshop.', {
  UPDATE: 'Write its canvas and its minutes (updateWorkshop): the party that held it.',
  SHARE: 'Let the other parties read it (shareWorkshop): the party that held it.',
  OFFER: 'Offer it as a proof, once its minutes are written (offerWorkshop): the party that held it.',
});

@ObjectType('WorkshopRole', { simpleResolvers: true, description: 'Who came to a workshop, by their role; nobody is named.' })
export class WorkshopRoleType {
  @Field(() => String, { description: 'The role, in words.' })
  roleName!: string;

  @Field(() => Int, { description: 'How many of them came.' })
  headcount!: number;
}

@ObjectType('UserStory', {
  simpleResolvers: true,
  description: 'What somebody does with the service, and what it needs: 0, nothing, to 2, much.',
})
export class UserStoryType {
  @Field(() => String, { description: 'As a user, I do something.' })
  story!: string;

  @Field(() => Int, { description: 'How much it must be there.' })
  availability!: number;

  @Field(() => Int, { description: 'How much it must be right.' })
  integrity!: number;

  @Field(() => Int, { description: 'How much it must be kept from others.' })
  secrecy!: number;

  @Field(() => Int, { description: 'How much it must be possible to show who did it.' })
  traceability!: number;
}

@ObjectType('AbuserStory', { simpleResolvers: true, description: 'What somebody could do against the service, and what is done about it.' })
export class AbuserStoryType {
  @Field(() => String, { description: 'Who does it.' })
  attacker!: string;

  @Field(() => String, { description: 'By which weakness.' })
  vulnerability!: string;

  @Field(() => String, { description: 'What follows for people and for the service.' })
  harm!: string;

  @Field(() => String, { description: 'What happens.' })
  fearedEvent!: string;

  @Field(() => Int, { description: 'How bad it is: 1, slight, to 4, extreme.' })
  riskGravity!: number;

  @Field(() => Int, { description: 'How likely it is: 1, hardly, to 4, almost sure.' })
  riskLikelihood!: number;

  @Field(() => RiskTreatmentEnum, { description: 'What was decided about it.' })
  treatment!: RiskTreatment;

  @Field(() => [String], { description: 'What is done to that end.' })
  riskMeasures!: string[];

  @Field(() => String, { nullable: true, description: 'What is left of it once that is done; null while nobody said.' })
  residual!: string | null;
}

@ObjectType('Workshop', { simpleResolvers: true, description: 'A workshop that weighed the risks of a service: its canvas, as it stands.' })
export class WorkshopType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'The party that held it.' })
  partyId!: string;

  @Field(() => String, { description: 'What people call it by: ATR-2027-001; ATR-R-001 while its party keeps it to itself.' })
  reference!: string;

  @Field(() => ConfidentialityEnum)
  confidentiality!: Confidentiality;

  @Field(() => DateScalar, { description: 'When it took place.' })
  heldOn!: string;

  @Field(() => WorkshopMethodEnum, { description: 'How the risks were weighed.' })
  method!: WorkshopMethod;

  @Field(() => WorkshopTriggerEnum, { description: 'Why it was held.' })
  heldFor!: WorkshopTrigger;

  @Field(() => [WorkshopRoleType], { description: 'Who came, by role.' })
  workshopRoles!: WorkshopRoleType[];

  @Field(() => [UserStoryType], { description: 'What the service is for.' })
  userStories!: UserStoryType[];

  @Field(() => [String], { description: 'Who or what could harm it.' })
  riskSources!: string[];

  @Field(() => [String], { description: 'What must not happen.' })
  fearedEvents!: string[];

  @Field(() => [String], { description: 'What it is made of.' })
  riskComponents!: string[];

  @Field(() => [AbuserStoryType], { description: 'What could be done against it.' })
  abuserStories!: AbuserStoryType[];

  @Field(() => String, { nullable: true, description: 'What was said there; null until it is written.' })
  minutesText!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The proof that it was last offered as; null while it is not, or where the reader may not see it.',
  })
  proofId!: string | null;

  /** The obligations that its minutes prove; told as `proves`. */
  provenIds!: string[];

  @Field(() => Boolean, { description: 'It was offered as a proof that says what it says now.' })
  isProofCurrent!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was written in the register.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => Int)
  version!: number;

  @Field(() => [WorkshopActionEnum])
  allowedActions!: WorkshopAction[];
}

export const WorkshopPage = pageOf(WorkshopType, 'WorkshopPage', 'Workshops, a page at a time.');
export type WorkshopPage = PageOf<WorkshopType>;
