import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../../actors/author.type.ts';
import type { PageOf } from '../../platform/db/readPage.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { pageOf } from '../../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { type BreachAction, breachVerbs } from './breach.verbs.ts';

const BreachActionEnum = graphqlEnum('BreachAction', breachVerbs.names, 'What may be done on a breach.', {
  END_BREACH: 'Say what ended it (endBreach): the other side, or an independent reviewer.',
  CONTEST_BREACH: 'Disagree (contestBreach): the party it is held against.',
});

@ObjectType('Breach', {
  simpleResolvers: true,
  description: 'A recorded fact says that a duty was broken, until another says that this ended.',
})
export class BreachType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { nullable: true, description: 'What it made impossible; null: the duty itself was broken.' })
  occurrenceId!: string | null;

  @Field(() => String, { description: 'What happened, in at least 20 characters.' })
  facts!: string;

  @Field(() => DateScalar, { description: 'Day on which the duty was broken.' })
  brokenOn!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it counts.' })
  recordedAt!: string;

  @Field(() => Author, { description: 'Who recorded it, as they were then.' })
  author!: Author;

  @Field(() => Boolean, { description: 'Nothing has ended it yet.' })
  isOpen!: boolean;

  @Field(() => Boolean, { description: 'The party it is held against disagrees, and nobody resolved that yet.' })
  isContested!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the fact that ended it; null while it lasts.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The fact that ended it, in at least 20 characters; null while it lasts.' })
  ending!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its end was recorded, from when on it counts no more; null while it lasts.',
  })
  endedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who recorded its end, as they were then; null while it lasts.' })
  ender!: Author | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [BreachActionEnum])
  allowedActions!: BreachAction[];
}

export const BreachPage = pageOf(BreachType, 'BreachPage', 'The breaches found, a page at a time.');
export type BreachPage = PageOf<BreachType>;
