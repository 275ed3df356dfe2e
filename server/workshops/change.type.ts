import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { type ChangeAction, changeVerbs } from './change.verbs.ts';
import { CHANGE_KINDS, CHANGE_STATES, type ChangeKind, type ChangeState } from './changeWords.ts';

export const ChangeKindEnum = graphqlEnum(
  'ServiceChangeKind',
  CHANGE_KINDS,
  'What changed of a service, so that its risks are to be weighed again.',
  {
    COMPONENT: 'A component is new, or changed: the architecture is another.',
    PROCESSING: 'Data is processed in a new way.',
    DATA_KIND: 'A kind of data is new.',
    VALUE_OR_NEEDS: 'What the service is worth, or what it needs, changed.',
    USAGE: 'Those who use it, or how, changed.',
    PHASE: 'It came to another phase.',
    OTHER: 'Something else.',
  },
);
const ChangeStateEnum = graphqlEnum('ServiceChangeState', CHANGE_STATES, 'Where an announced change stands.', {
  OPEN: 'A workshop is to be held.',
  ANSWERED: 'What it asked for is done.',
  IDLE: 'The catalogue asks for nothing after it.',
  WITHDRAWN: 'It was announced by mistake.',
});
const ChangeActionEnum = graphqlEnum('ServiceChangeAction', changeVerbs.names, 'What may be done of an announced change.', {
  WITHDRAW: 'Say that it was announced by mistake (withdrawChange): the party that announced it, while nobody answered.',
  ANSWER: 'Answer it by a workshop held since (answerChange): a party that it asks one of.',
});

@ObjectType('ServiceChange', {
  simpleResolvers: true,
  description: 'A notable change of a service, announced by a party to the others: its risks are to be weighed again.',
})
export class ServiceChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'The party that announced it.' })
  partyId!: string;

  @Field(() => ChangeKindEnum, { description: 'Which side of the service is another.' })
  whatChanged!: ChangeKind;

  @Field(() => DateScalar, { description: 'Since when.' })
  changedOn!: string;

  @Field(() => String, { description: 'What changed, in words.' })
  words!: string;

  @Field(() => ChangeStateEnum, { description: 'Where it stands, from what the catalogue makes it ask.' })
  changeState!: ChangeState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when a workshop is to be held, as the catalogue says; null where none is, or the catalogue gives no delay.',
  })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'That day is past.' })
  isOverdue!: boolean;

  /** The obligations that it asks something of; told as `asks`. */
  askedIds!: string[];

  /** The workshops that answered it; told as `answeringWorkshops`. */
  answeringIds!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was announced.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was said to be a mistake; null while it stands.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was a mistake; null while it stands.' })
  withdrawalReason!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who said so; null while it stands.' })
  withdrawer!: Author | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [ChangeActionEnum])
  allowedActions!: ChangeAction[];
}

export const ServiceChangePage = pageOf(ServiceChangeType, 'ServiceChangePage', 'Announced changes, a page at a time.');
export type ServiceChangePage = PageOf<ServiceChangeType>;
