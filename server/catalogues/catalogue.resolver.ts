import type { FilterQuery } from '@mikro-orm/core';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { signAsAdministrator } from '../people/actor.ts';
import { requireAdministrator } from '../people/administration.policy.ts';
import { actorOf, type RequestContext } from '../people/requestContext.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging, Sort } from '../platform/graphql/paging.ts';
import { knownId } from '../platform/validate.ts';
import { Catalogue } from './catalogue.entity.ts';
import { CatalogueFilter, ImportCatalogueInput } from './catalogue.inputs.ts';
import { CataloguePage, CatalogueType } from './catalogue.type.ts';
import { CatalogueImportType } from './catalogueImport.type.ts';
import { formatDiff } from './diffCatalogue.ts';
import { importCatalogue } from './importCatalogue.ts';
import { presentCatalogue, presentCounts } from './presentCatalogue.ts';

const SORT_FIELDS = ['key', 'version', 'title', 'importedAt'];

function condition({ ids, key, text }: CatalogueFilter): FilterQuery<Catalogue> {
  return {
    ...(ids ? { id: { $in: ids.map((id) => knownId('filter.ids', id)) } } : {}),
    ...(key ? { key } : {}),
    ...(text ? { title: { $ilike: `%${text.replace(/[\\%_]/g, '\\$&')}%` } } : {}),
  };
}

@Resolver(() => CatalogueType)
export class CatalogueResolver {
  @Query(() => CatalogueType, { description: 'One published catalogue.' })
  async catalogue(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<CatalogueType> {
    actorOf(context);
    const catalogue = await context.em.findOne(Catalogue, { id: knownId('id', id) });
    if (!catalogue) {
      throw notFound('id');
    }
    return presentCatalogue(catalogue);
  }

  @Query(() => CataloguePage, { description: 'Published catalogues.' })
  async catalogues(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CatalogueFilter, { nullable: true }) filter?: CatalogueFilter,
    @Arg('sort', () => Sort, { nullable: true }) sort?: Sort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<CataloguePage> {
    actorOf(context);
    const { offset, limit, sort: by } = paging(page, sort, SORT_FIELDS);
    const orderBy: Record<string, 'ASC' | 'DESC'> = by ? { [by.field]: by.order } : { key: 'ASC', importedAt: 'DESC' };
    const [items, total] = await context.em.findAndCount(Catalogue, condition(filter ?? {}), { offset, limit, orderBy });
    return { total, items: items.map(presentCatalogue) };
  }

  @Mutation(() => CatalogueImportType, { description: 'Imports a catalogue file, or tells what it would change (administrators).' })
  async importCatalogue(
    @Ctx() context: RequestContext,
    @Arg('input', () => ImportCatalogueInput) input: ImportCatalogueInput,
  ): Promise<CatalogueImportType> {
    const actor = actorOf(context);
    requireAdministrator(actor);
    const request = { source: input.source, fileName: input.fileName, isDryRun: input.isDryRun ?? true };
    const done = await importCatalogue(context.em, signAsAdministrator(actor), context.clock, request);
    const stored = done.id ? await context.em.findOneOrFail(Catalogue, { id: done.id }) : null;
    return {
      outcome: done.outcome,
      isDryRun: done.isDryRun,
      key: done.catalogue.key,
      version: done.catalogue.version,
      fingerprint: done.fingerprint,
      counts: presentCounts(done.catalogue),
      added: done.diff.added,
      removed: done.diff.removed,
      reworded: done.diff.reworded.map(({ code }) => code),
      changed: done.diff.changed.map(({ code }) => code),
      summary: formatDiff(done.diff, context.language).split('\n'),
      catalogue: stored && presentCatalogue(stored),
    };
  }
}
