import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { ConcernedData, ConcernedPeople } from '../registers/concerned.ts';
import { ConcernedDataEnum, ConcernedPeopleEnum } from '../registers/concerned.type.ts';
import { ProcessorStatusEnum } from './processor.type.ts';
import type { ProcessorStatus } from './processor.verbs.ts';
import type { ProcessorView, Territory } from './processorWords.ts';
import { ProcessorViewEnum, TerritoryEnum } from './processorWords.type.ts';

@InputType({ description: 'Which processors; every given condition must hold.' })
export class ProcessorFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that one of these parties engages.' })
  partyIds?: string[];

  @Field(() => [ConfidentialityEnum], { nullable: true, description: 'Those that are kept so.' })
  confidentialities?: Confidentiality[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Those that may engage each of these in its turn: of its party, shared where it is, and not engaged by it in any number of steps.',
  })
  mayEngageIds?: string[];

  @Field(() => [ProcessorViewEnum], { nullable: true, description: 'Those that one of these views of the register shows.' })
  views?: ProcessorView[];

  @Field(() => [ProcessorStatusEnum], { nullable: true, description: 'Those that stand at one of these points.' })
  statuses?: ProcessorStatus[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose contract holds every clause of article 28(3), or only the others.',
  })
  isContractVerified?: boolean;

  @Field(() => [String], { nullable: true, description: 'Those that are in one of these countries now: ISO 3166-1, two letters.' })
  countries?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Words of its reference, name or service, whatever the accents and the case.',
  })
  text?: string;

  @Field(() => DateRange, { nullable: true, description: 'Engaged within these days.' })
  engagedOn?: DateRange;

  @Field(() => DateScalar, { nullable: true, description: 'Those that are engaged on this day, its first and last included.' })
  handlesDataOn?: string;
}

@InputType({ description: 'What is known of a processor when it is planned: the rest is asked when the next act needs it.' })
export class PlanProcessorInput {
  @Field(() => ID, { description: 'The party that will engage it, which one must act for.' })
  partyId!: string;

  @Field(() => String, { description: `Name of the body. ${atMost(LENGTHS.line)}.` })
  name!: string;

  @Field(() => String, { description: `What it will do with data. ${atMost(LENGTHS.note)}.` })
  service!: string;

  @Field(() => DateScalar, { description: 'From when on it is planned.' })
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: 'Number in the French register of companies: 9 figures.' })
  siren?: string | null;

  @Field(() => ID, { nullable: true, description: 'The processor of the same party that engages it in its turn.' })
  parentId?: string | null;

  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: 'PARTIES, or RESTRICTED to keep it to the party until it is announced; PARTIES when left out.',
  })
  confidentiality?: Confidentiality | null;
}

@InputType({ description: 'A better description of a processor; what is left out stays, what is null is emptied where it may be.' })
export class UpdateProcessorInput {
  @Field(() => String, { nullable: true, description: `Name of the body. ${atMost(LENGTHS.line)}.` })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Number in the French register of companies: 9 figures.' })
  siren?: string | null;

  @Field(() => ID, { nullable: true, description: 'The processor of the same party that engages it in its turn.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: `What it does with data. ${atMost(LENGTHS.note)}.` })
  service?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From when on it is planned, until it is engaged.' })
  plannedOn?: string | null;

  @Field(() => [ConcernedDataEnum], { nullable: true, description: 'What it handles, by sort.' })
  dataCategories?: ConcernedData[] | null;

  @Field(() => [ConcernedPeopleEnum], { nullable: true, description: 'Whose data.' })
  peopleCategories?: ConcernedPeople[] | null;

  @Field(() => String, { nullable: true, description: `The contract, as its party calls it. ${atMost(LENGTHS.line)}.` })
  contractReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the contract, in https.' })
  contractUrl?: string | null;

  @Field(() => String, { nullable: true, description: `How to reach it about data protection: a function. ${atMost(LENGTHS.line)}.` })
  contact?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A processor becomes engaged, on a day that has come.' })
export class EngageProcessorInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => DateScalar, { description: 'First day, today at the latest.' })
  engagedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: `Why it was engaged although something stood in the way: recorded afterwards without a notice, or, by the officer of its party, past an objection. ${atLeast(LENGTHS.reason)}.`,
  })
  reason?: string | null;
}

@InputType({ description: 'The party that keeps a processor to itself lets the others read it.' })
export class ShareProcessorInput {
  @Field(() => ID)
  processorId!: string;
}

@InputType({ description: 'A processor is no longer engaged.' })
export class EndProcessorInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => DateScalar, { description: 'Last day, today at the latest.' })
  endedOn!: string;
}

@InputType({ description: 'A processor holds no more data.' })
export class RecordDeletionInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => DateScalar, { description: 'From its last day on, today at the latest.' })
  deletedOn!: string;

  @Field(() => String, { description: `How data was deleted or given back, and what says so. ${atLeast(LENGTHS.reason)}.` })
  deletion!: string;
}

@InputType({ description: 'A processor is given up before it is engaged.' })
export class RenounceProcessorInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'How far a party reads the territory of the clause.' })
export class ChooseTerritoryInput {
  @Field(() => ID, { description: 'A party with a role of the GDPR, whose data protection officer one is.' })
  partyId!: string;

  @Field(() => TerritoryEnum, { description: 'How far it reaches.' })
  territory!: Territory;
}
