import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';

@ObjectType('Programme', {
  simpleResolvers: true,
  description: 'What its reviewers read and review: every convention on its catalogues, and those it names. They know of no other.',
})
export class ProgrammeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'On one line; unique.' })
  name!: string;

  @Field(() => [String], { description: 'Catalogues by their key, whatever their version; a convention on one enters as it is opened.' })
  catalogueKeys!: string[];

  @Field(() => [ID], { description: 'Conventions it names beside, whatever their catalogue.' })
  conventionIds!: string[];

  @Field(() => Int, { description: 'How many conventions it holds today, by their catalogue or by name.' })
  conventionCount!: number;

  @Field(() => Int)
  version!: number;
}

export const ProgrammePage = pageOf(ProgrammeType, 'ProgrammePage', 'The programmes found, a page at a time.');
export type ProgrammePage = PageOf<ProgrammeType>;
