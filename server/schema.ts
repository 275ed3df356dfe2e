import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { CatalogueResolver } from './catalogues/catalogue.resolver.ts';
import { ConventionResolver } from './conventions/convention.resolver.ts';
import { EvidenceResolver } from './evidence/evidence.resolver.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { BulkResolver } from './obligations/bulk.resolver.ts';
import { DossierResolver } from './obligations/dossier.resolver.ts';
import { ObligationResolver } from './obligations/obligation.resolver.ts';
import { TrendResolver } from './obligations/trend.resolver.ts';
import { OrganisationResolver } from './organisations/organisation.resolver.ts';
import { IdentityChangeResolver } from './people/identityChange.resolver.ts';
import { MembersResolver } from './people/members.resolver.ts';
import { NoticeResolver } from './people/notice.resolver.ts';
import { PeopleResolver } from './people/people.resolver.ts';

import { SearchResolver } from './search/search.resolver.ts';
import { SiteResolver } from './site/site.resolver.ts';

/** The one list of resolvers. */
const resolvers = [
  PeopleResolver,
  IdentityChangeResolver,
  NoticeResolver,
  OrganisationResolver,
  CatalogueResolver,
  ConventionResolver,
  ObligationResolver,
  DossierResolver,
  BulkResolver,
  EvidenceResolver,
  JournalResolver,
  TrendResolver,
  MembersResolver,
  SearchResolver,
  SiteResolver,
] as unknown as NonEmptyArray<(...args: never[]) => unknown>;

/**
 * The schema of the API. Inputs are validated by the use cases, which name every refused field in both languages. A test checks that it is a valid
 * one, so that no start has to.
 */
export async function createSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: resolvers as never, validate: false, skipCheck: true });
}
