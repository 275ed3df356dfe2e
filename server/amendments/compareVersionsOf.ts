import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { COMPARISON_KINDS, compareCatalogues } from '../catalogues/compareCatalogues.ts';
import { read, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import type { CatalogueComparison } from './comparison.type.ts';
import { findNewerVersion } from './newerVersion.ts';

/**
 * The catalogue of a convention beside a newer version of it; beside the version it came from, where it went there already.
 * Errors: NOT_FOUND (conventionId, catalogueId), CATALOGUE_OTHER_KEY, CATALOGUE_NOT_NEWER.
 */
export async function compareVersionsOf(
  em: EntityManager,
  actor: Actor,
  conventionId: string,
  catalogueId: string,
): Promise<CatalogueComparison> {
  const [convention, target] = [knownId('conventionId', conventionId), knownId('catalogueId', catalogueId)];
  const [found] = await read<{ id: string }>(
    em,
    sql`select coalesce((select m.from_catalogue_id from catalogue_move m where m.convention_id = cv.id and m.to_catalogue_id = ${target}), cv.catalogue_id) as id
      from convention cv where cv.id = ${convention} and ${inScope(actor, 'cv.id')}`,
  );
  if (!found) throw notFound('conventionId');
  const fork = em.fork();
  const before = await fork.findOneOrFail(Catalogue, { id: found.id });
  const after = await findNewerVersion(fork, before, target);
  const commitments = compareCatalogues(before.content, after.content);
  const comparisonCounts = COMPARISON_KINDS.map((kind) => ({ kind, count: commitments.filter((each) => each.kind === kind).length }));
  return {
    conventionId: convention,
    catalogueId: target,
    semanticVersionBefore: before.version,
    semanticVersionAfter: after.version,
    comparisonCounts,
    commitmentComparisons: commitments,
  };
}
