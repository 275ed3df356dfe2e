import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Assignee } from '../obligations/obligation.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType('PersonWork', {
  simpleResolvers: true,
  description: 'What one member of a party is in charge of, or what nobody is, as a DPO of that party sees it.',
})
export class PersonWork {
  @Field(() => ID, { description: 'The party, whatever it is called.' })
  partyId!: string;

  @Field(() => String)
  partyCode!: string;

  @Field(() => Assignee, { nullable: true, description: 'Who is in charge; null for what nobody is in charge of.' })
  assignee!: Assignee | null;

  @Field(() => Int, { description: 'Obligations of which something is asked.' })
  obligationCount!: number;

  @Field(() => Int, { description: 'Those that wait for the party: to do, or in trouble.' })
  toDoCount!: number;

  @Field(() => Int, { description: 'Those past their due date.' })
  overdueCount!: number;

  @Field(() => Int, { description: 'Those with a proof that waits for a review.' })
  inReviewCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the oldest of those proofs has waited; null when none does.' })
  oldestWaitAt!: string | null;
}

export const PersonWorkPage = pageOf(PersonWork, 'PersonWorkPage', 'Who is in charge of what, a page at a time.');
export type PersonWorkPage = PageOf<PersonWork>;

@InputType({ description: 'Of which parties; every given condition must hold.' })
export class PersonWorkFilter {
  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these parties.' })
  partyIds?: string[];
}
