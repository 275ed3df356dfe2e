import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { Turn } from '../actors/turn.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { PublicationState } from './publicationWords.ts';
import { PublicationStateEnum } from './publicationWords.type.ts';

@ObjectType('PublicationTurn', {
  simpleResolvers: true,
  description: 'What was said last of a point to publish, which waits for the person who asks: for their verdict, or to be said anew.',
})
export class PublicationTurn {
  @Field(() => ID, { description: 'The same as of the point it was said of (PublicationPart).' })
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => PublicationStateEnum, { description: 'Where its publication stands, as was said.' })
  state!: PublicationState;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  saidAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => Turn, { description: 'What is waited for, and since when.' })
  turn!: Turn;
}

export const PublicationTurnPage = pageOf(PublicationTurn, 'PublicationTurnPage', 'Points to publish that wait, a page at a time.');
export type PublicationTurnPage = PageOf<PublicationTurn>;

@InputType({ description: 'Of which conventions; every given condition must hold.' })
export class PublicationTurnFilter {
  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];
}
