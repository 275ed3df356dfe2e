import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { AMENDMENT_STATUSES, type AmendmentAction, type AmendmentStatus, amendmentVerbs } from './amendment.verbs.ts';
import { MEANINGS, type Meaning } from './amendmentJudgement.entity.ts';

export const AmendmentStatusEnum = graphqlEnum('AmendmentStatus', AMENDMENT_STATUSES, 'Where an amendment stands.', {
  DRAFT: 'It is being prepared.',
  COMPARED: 'It is before the parties, which judge and agree.',
  AGREED: 'Every signatory agreed; its first day is still to come.',
  IN_FORCE: 'Every signatory agreed and its first day has come.',
  WITHDRAWN: 'It was given up before every signatory agreed.',
});

export const MeaningEnum = graphqlEnum('Meaning', MEANINGS, 'What a signatory makes of a sentence that was reworded.', {
  SAME_MEANING: 'It asks for the same: every answer is kept.',
  NEW_MEANING: 'It asks for another thing: where all signatories say so, it starts again.',
});

const AmendmentActionEnum = graphqlEnum('AmendmentAction', amendmentVerbs.names, 'What may be done on an amendment.', {
  UPDATE: 'Edit it (updateAmendment).',
  COMPARE: 'Put it before the parties (compareAmendment).',
  JUDGE: 'Say whether reworded sentences mean another thing (judgeAmendment).',
  AGREE: 'Agree to it for a signatory (agreeToAmendment).',
  WITHDRAW: 'Give it up, with a reason (withdrawAmendment).',
  RECORD_COPY: 'Say that a copy was sent to a budget controller (recordAmendmentCopy).',
});

@ObjectType('AmendmentAgreement', { simpleResolvers: true, description: 'A signatory agreed to an amendment.' })
export class AmendmentAgreementType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The signatory.' })
  partyCode!: string;

  @Field(() => DateScalar, { description: 'Day on which it signed.' })
  signedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was said here.' })
  agreedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('AmendmentJudgement', { simpleResolvers: true, description: 'The newest word of a signatory on a reworded sentence.' })
export class AmendmentJudgementType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'The signatory.' })
  partyCode!: string;

  @Field(() => MeaningEnum, { description: 'What it makes of it.' })
  meaning!: Meaning;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  judgedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('AmendmentCopy', { simpleResolvers: true, description: 'A copy of an amendment sent to a budget controller (CBCM).' })
export class AmendmentCopyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The office it was sent to.' })
  recipient!: string;

  @Field(() => DateScalar, { description: 'Day on which it was sent.' })
  sentOn!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('Signatory', { simpleResolvers: true, description: 'A party that signs the amendments of a convention.' })
export class SignatoryType {
  @Field(() => ID, { description: 'Its party.' })
  id!: string;

  @Field(() => String, { description: 'Code of the party.' })
  code!: string;

  @Field(() => Boolean, { description: 'The person who asks may speak for it.' })
  isMine!: boolean;
}

@ObjectType('Amendment', { simpleResolvers: true, description: 'A signed act that changes a convention: sentences, its end, or both.' })
export class AmendmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The convention it changes.' })
  conventionId!: string;

  @Field(() => Int, { description: '1 for the first one of the convention.' })
  number!: number;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => AmendmentStatusEnum, { description: 'Where it stands today.' })
  status!: AmendmentStatus;

  @Field(() => ID, { nullable: true, description: 'Version it brings the convention to; null when it changes no sentence.' })
  catalogueId!: string | null;

  @Field(() => Boolean, { description: 'It gives the convention another end: `endsOn`.' })
  isEndChanged!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'New last day, included; null when there is none any more, or when it is left as it is.',
  })
  endsOn!: string | null;

  @Field(() => DateScalar, { description: 'First day on which what it changes holds.' })
  effectiveOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was put before the parties; null for a draft.' })
  comparedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last signatory agreed; null until then.' })
  agreedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given up; null where it was not.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who gave it up; null where nobody did.' })
  withdrawnByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up; null where it was not.' })
  withdrawalReason!: string | null;

  @Field(() => Author, { description: 'Who prepared it.' })
  author!: Author;

  @Field(() => [SignatoryType], { description: 'All of them must agree; in the order of the catalogue.' })
  signatories!: SignatoryType[];

  @Field(() => [AmendmentAgreementType], { description: 'Oldest first.' })
  agreements!: AmendmentAgreementType[];

  @Field(() => [AmendmentJudgementType], { description: 'Of the version it brings, by code.' })
  judgements!: AmendmentJudgementType[];

  @Field(() => [AmendmentCopyType], { description: 'Oldest first; two are sent.' })
  copies!: AmendmentCopyType[];

  @Field(() => [AmendmentActionEnum], { description: 'What the person who asks may do now.' })
  allowedActions!: AmendmentAction[];

  @Field(() => Int)
  version!: number;
}

export const AmendmentPage = pageOf(AmendmentType, 'AmendmentPage', 'The amendments found, a page at a time.');
export type AmendmentPage = PageOf<AmendmentType>;
