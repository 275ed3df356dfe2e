import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Turn } from '../actors/turn.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { CommitteeWindow } from './committeeFacts.type.ts';

@ObjectType('CommitteeTurn', {
  simpleResolvers: true,
  description: 'What an investment committee waits for, or the one that nobody planned yet while its window is open.',
})
export class CommitteeTurn {
  @Field(() => ID, { description: 'The same until it is done.' })
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'As the convention is named, to tell those of several apart.' })
  conventionTitle!: string;

  @Field(() => ID, { nullable: true, description: 'The committee; null where none is planned.' })
  committeeId!: string | null;

  @Field(() => String, { nullable: true, description: 'What people call it by; null where none is planned.' })
  reference!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held, or is planned for; null where none is planned.' })
  fallsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when it is advised to be done; null where nothing says so.' })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Whole days until that day; less than zero once it is over; null where there is none.' })
  daysLeft!: number | null;

  @Field(() => Boolean, { description: 'The last day that the agreement allows for a committee is over: only this is a lateness.' })
  isOverdue!: boolean;

  @Field(() => CommitteeWindow, {
    nullable: true,
    description: 'When the one that nobody planned is to be held; null where one is planned.',
  })
  window!: CommitteeWindow | null;

  @Field(() => Turn, { description: 'What is waited for, of whom, and since when.' })
  turn!: Turn;
}

export const CommitteeTurnPage = pageOf(CommitteeTurn, 'CommitteeTurnPage', 'What committees wait for, a page at a time.');
export type CommitteeTurnPage = PageOf<CommitteeTurn>;

@InputType({ description: 'Of which conventions; every given condition must hold.' })
export class CommitteeTurnFilter {
  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];
}
