import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../../platform/graphql/author.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

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
