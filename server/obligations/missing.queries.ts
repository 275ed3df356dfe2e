import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../people/actor.ts';
import { sql } from '../platform/db/read.ts';
import { MAX_PAGE_SIZE } from '../platform/graphql/paging.ts';
import type { MissingReport } from './missing.type.ts';
import { findPages, type ObligationParts } from './obligation.queries.ts';
import { presentObligation } from './presentObligation.ts';
import { UNDER_SEVERITY } from './work.queries.ts';
import { SEVERITIES } from './work.type.ts';

/** What is missing in one convention, in one statement. */
export async function findMissing(
  em: EntityManager,
  actor: Actor,
  conventionId: string,
  now: Date,
  parts: ObligationParts,
): Promise<MissingReport> {
  const listings = SEVERITIES.map((severity) => ({
    conditions: [sql`s.convention_id = ${conventionId}`, UNDER_SEVERITY[severity]],
    offset: 0,
    limit: MAX_PAGE_SIZE,
    parts,
  }));
  const pages = await findPages(em, actor, now, listings);
  const groups = SEVERITIES.map((severity, index) => {
    const { total, items } = pages[index]!;
    return { severity, total, items: items.map((item) => presentObligation(item, actor)) };
  });
  return { conventionId, total: groups.reduce((sum, { total }) => sum + total, 0), groups };
}
