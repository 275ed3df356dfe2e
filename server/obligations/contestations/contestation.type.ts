import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../../actors/author.type.ts';
import { Turn } from '../../actors/turn.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('ContestationMessage', { simpleResolvers: true, description: 'A word in the thread of a contestation.' })
export class ContestationMessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Plain text, at most 5,000 characters.' })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'When it was added to the thread.' })
  writtenAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('Contestation', { simpleResolvers: true, description: 'A disagreement of the other side, until it is resolved.' })
export class ContestationType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'What is contested; null: the obligation as a whole.' })
  occurrenceId!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The recorded breach that the bound party contests; null when what that party claims is contested.',
  })
  breachId!: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When somebody disagreed.' })
  openedAt!: string;

  @Field(() => Author, { description: 'Who disagreed, as they were then.' })
  author!: Author;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is open.' })
  resolvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How it ended, in at least 20 characters; null while it is open.' })
  resolution!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who ended it, as they were then; null while it is open.' })
  resolver!: Author | null;

  @Field(() => Boolean, { description: 'Nobody has resolved it yet.' })
  isOpen!: boolean;

  @Field(() => Turn, {
    nullable: true,
    description: 'Whose turn it is to answer: the side that did not write last; null once it is resolved.',
  })
  turn!: Turn | null;

  @Field(() => [ContestationMessageType], { description: 'Oldest first.' })
  messages!: ContestationMessageType[];

  @Field(() => Boolean, { description: 'The person who asks may add a word.' })
  canReply!: boolean;

  @Field(() => Boolean, { description: 'The person who asks may resolve it.' })
  canResolve!: boolean;
}
