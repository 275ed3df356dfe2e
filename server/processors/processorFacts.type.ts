import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import type {
  ChangeKind,
  ClauseAnswer,
  ContractClause,
  GuaranteeKind,
  LocationKind,
  NoticeResponse,
  Passage,
  ProofKind,
  TransferMechanism,
} from './processorWords.ts';
import {
  ChangeKindEnum,
  ClauseAnswerEnum,
  ContractClauseEnum,
  GuaranteeKindEnum,
  LocationKindEnum,
  NoticeResponseEnum,
  PassageEnum,
  ProofKindEnum,
  TransferMechanismEnum,
} from './processorWords.type.ts';

const RECORDED = 'When this was recorded.';

@ObjectType({ simpleResolvers: true, description: 'What the other party answered to a notice.' })
export class ProcessorResponse {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeResponseEnum, { description: 'Whether it objects.' })
  response!: NoticeResponse;

  @Field(() => String, { nullable: true, description: 'Why, or what it says; null without words.' })
  words!: string | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'A change of what an engaged processor does.' })
export class ProcessorChange {
  @Field(() => ID)
  id!: string;

  @Field(() => ChangeKindEnum, { description: 'What of the engagement it is about.' })
  kind!: ChangeKind;

  @Field(() => String, { description: 'In words, for whoever is told of it.' })
  description!: string;

  @Field(() => DateScalar, { description: 'From when on it is planned.' })
  plannedOn!: string;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => DateScalar, { nullable: true, description: 'From when on it is so; null until it is.' })
  effectiveOn!: string | null;

  @Field(() => PassageEnum, { nullable: true, description: 'How it came to take effect; null until it does.' })
  passage!: Passage | null;

  @Field(() => String, { nullable: true, description: 'Why it took effect although something stood in the way; null when nothing did.' })
  passageReason!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who recorded that it took effect; null until somebody does.' })
  carrier!: Author | null;
}

@ObjectType({ simpleResolvers: true, description: 'A party announced a processor, or a change, to another.' })
export class ProcessorNotice {
  @Field(() => ID)
  id!: string;

  @Field(() => ProcessorChange, { nullable: true, description: 'The change it announces; null when it announces the engagement.' })
  announcedChange!: ProcessorChange | null;

  @Field(() => ID, { description: 'Who told.' })
  fromPartyId!: string;

  @Field(() => ID, { description: 'Who was told.' })
  toPartyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => DateScalar, { description: 'The first day that it told of.' })
  plannedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which the controller may object; null when none was given.' })
  objectionEndsOn!: string | null;

  @Field(() => String, { description: 'What was told.' })
  content!: string;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => ID, { nullable: true, description: 'Its record, as a proof of what it answers; null when it answers nothing.' })
  evidenceId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was acknowledged; null until it is.' })
  acknowledgedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who acknowledged it, as they were then; null until somebody does.' })
  acknowledger!: Author | null;

  @Field(() => [ProcessorResponse], { description: 'What was answered, in its order.' })
  responses!: ProcessorResponse[];
}

@ObjectType({ simpleResolvers: true, description: 'A country in which a processor holds data, or from which it reaches data.' })
export class ProcessorLocation {
  @Field(() => ID)
  id!: string;

  @Field(() => LocationKindEnum, { description: 'What is done there.' })
  kind!: LocationKind;

  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country!: string;

  @Field(() => TransferMechanismEnum, { description: 'What a transfer there rests on.' })
  mechanism!: TransferMechanism;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: since the processor is engaged.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'It lies outside the territory of the clause, as the parties read it, today or on its last day.' })
  isOutside!: boolean;

  @Field(() => Author, { nullable: true, description: 'Who recorded its last day; null until somebody does.' })
  ender!: Author | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'Whether the contract of a processor holds a clause.' })
export class ProcessorClause {
  @Field(() => ContractClauseEnum, { description: 'What the contract is to say.' })
  clause!: ContractClause;

  @Field(() => ClauseAnswerEnum, { description: 'Whether it is there.' })
  clauseAnswer!: ClauseAnswer;

  @Field(() => String, { nullable: true, description: 'Where the contract says so; null when it is not said.' })
  reference!: string | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'What vouches for the security of a processor.' })
export class ProcessorGuarantee {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Position among those of the processor, from 1.' })
  rank!: number;

  @Field(() => GuaranteeKindEnum, { description: 'Which sort.' })
  kind!: GuaranteeKind;

  @Field(() => String, { nullable: true, description: 'Which one; null where the sort says it.' })
  label!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; null when it has none.' })
  validUntil!: string | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What shows that the people of a processor keep secret what they see, or know about data protection.',
})
export class ProcessorProof {
  @Field(() => ID)
  id!: string;

  @Field(() => ProofKindEnum, { description: 'What it shows.' })
  kind!: ProofKind;

  @Field(() => DateScalar, { description: 'When it was signed, or held.' })
  doneOn!: string;

  @Field(() => String, { nullable: true, description: 'What was done; null when the file says it.' })
  words!: string | null;

  @Field(() => ID, { nullable: true, description: 'The file; null when there is none.' })
  evidenceId!: string | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
