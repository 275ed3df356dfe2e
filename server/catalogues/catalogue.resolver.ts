import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { signAsAdministrator } from '../actors/actor.ts';
import { actorOf, administrator, type RequestContext } from '../actors/requestContext.ts';
import { holds, isAmong, isOneOf } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { CatalogueFilter, ImportCatalogueInput } from './catalogue.inputs.ts';
import { CatalogueSort, findCatalogues } from './catalogue.queries.ts';
import { CataloguePage, CatalogueType } from './catalogue.type.ts';
import { CatalogueImportType } from './catalogueImport.type.ts';
import { formatDiff } from './diffCatalogue.ts';
import { importCatalogue } from './importCatalogue.ts';
import { presentCounts } from './presentCatalogue.ts';

const conditions = ({ ids, keys, text }: CatalogueFilter): Sql[] => [
  ...isAmong('cat.id', ids),
  ...isOneOf('cat.key', keys),
  ...holds(sql`fold(cat.title || ' ' || cat.key)`, text),
];

async function showCatalogue(context: RequestContext, id: string): Promise<CatalogueType> {
  const { items } = await findCatalogues(context.em, actorOf(context), [sql`cat.id = ${knownId('id', id)}`], { offset: 0, limit: 1 });
  if (!items[0]) {
    throw notFound('id');
  }
  return items[0];
}

@Resolver(() => CatalogueType)
export class CatalogueResolver {
  @Priced(ROW)
  @Query(() => CatalogueType, { nullable: true, description: 'One published catalogue.' })
  async catalogue(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<CatalogueType> {
    return showCatalogue(context, id);
  }

  @Priced(LISTING)
  @Query(() => CataloguePage, { description: 'Published catalogues.' })
  async catalogues(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CatalogueFilter, { nullable: true }) filter?: CatalogueFilter,
    @Arg('sort', () => CatalogueSort, { nullable: true }) sort?: CatalogueSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<CataloguePage> {
    return findCatalogues(context.em, actorOf(context), conditions(filter ?? {}), paging(page, sort));
  }

  @Priced({ work: 40_000, most: 1 })
  @Mutation(() => CatalogueImportType, { description: 'Imports a catalogue file, or tells what it would change (administrators).' })
  async importCatalogue(
    @Ctx() context: RequestContext,
    @Arg('input', () => ImportCatalogueInput) input: ImportCatalogueInput,
  ): Promise<CatalogueImportType> {
    const actor = administrator(context, 'IMPORT_CATALOGUE');
    const request = { source: input.source, fileName: input.fileName, isDryRun: input.isDryRun ?? true };
    const done = await importCatalogue(context.em, signAsAdministrator(actor), context.clock, request);
    return {
      outcome: done.outcome,
      isDryRun: done.isDryRun,
      key: done.catalogue.key,
      semanticVersion: done.catalogue.version,
      fingerprint: done.fingerprint,
      counts: presentCounts(done.catalogue),
      added: done.diff.added,
      removed: done.diff.removed,
      reworded: done.diff.reworded.map(({ code }) => code),
      changed: done.diff.changed.map(({ code }) => code),
      summary: formatDiff(done.diff, context.language).split('\n'),
      catalogue: done.id ? await showCatalogue(context, done.id) : null,
    };
  }
}
