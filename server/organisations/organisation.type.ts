import { Field, ID, ObjectType } from 'type-graphql';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';

@ObjectType('Organisation', { simpleResolvers: true, description: 'A body: ministry, directorate, agency, company.' })
export class OrganisationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Whole name.' })
  name!: string;

  @Field(() => String, { description: 'Initials or usual name, at most 40 characters; unique.' })
  shortName!: string;
}

export const OrganisationPage = pageOf(OrganisationType, 'OrganisationPage', 'The organisations found, a page at a time.');
export type OrganisationPage = PageOf<OrganisationType>;
