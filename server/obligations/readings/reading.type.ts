import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../../actors/author.type.ts';
import { Turn } from '../../actors/turn.type.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { type ReadingAction, readingVerbs } from './reading.verbs.ts';

const ReadingActionEnum = graphqlEnum(
  'ReadingAction',
  readingVerbs.names,
  'What may be done about words that can be read in several ways.',
  {
    CONFIRM_READING: 'Say that a signatory reads them so (confirmReading): its data protection officer.',
    WITHDRAW_READING: 'Take that back (withdrawReading): the same.',
  },
);

@ObjectType({ simpleResolvers: true, description: 'The last thing that a signatory said of the reading that is proposed.' })
export class ReadingWord {
  @Field(() => Boolean, { description: 'It reads the words so; false once it took that back.' })
  isConfirmed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it took that back; null of a confirmation.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it said so.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'A signatory, and what it says of the reading that is proposed.' })
export class ReadingSignatory {
  @Field(() => ID)
  partyId!: string;

  @Field(() => String, { description: 'The short name that references to the side bear.' })
  partyCode!: string;

  @Field(() => ReadingWord, { nullable: true, description: 'Null while it said nothing of this reading.' })
  readingWord!: ReadingWord | null;

  @Field(() => [ReadingActionEnum])
  allowedActions!: ReadingAction[];
}

@ObjectType('WordingReading', {
  simpleResolvers: true,
  description:
    'Words of an obligation that can be read in several ways, and the reading that is proposed: to confirm until every signatory did.',
})
export class WordingReadingType {
  @Field(() => String, { description: 'The words, as the sentence writes them.' })
  wording!: string;

  @Field(() => String, { description: 'What the catalogue proposes that they mean.' })
  proposedReading!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last signatory confirmed; null while one has not.' })
  confirmedAt!: string | null;

  @Field(() => [ReadingSignatory], { description: 'In the order of the parties.' })
  readingSignatories!: ReadingSignatory[];

  @Field(() => Turn, { nullable: true, description: 'Whom the reading waits for; null where it waits for nobody.' })
  turn!: Turn | null;
}
