import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../people/actor.ts';
import { sql } from '../platform/db/read.ts';
import { MAX_PAGE_SIZE } from '../platform/graphql/paging.ts';
import type { MissingReport } from './missing.type.ts';
import { findObligations } from './obligation.queries.ts';
import { presentObligation } from './presentObligation.ts';
import { UNDER_SEVERITY } from './work.queries.ts';
import { SEVERITIES } from './work.type.ts';

/** What is missing in one convention: five statements, however many obligations it has. */
export async function findMissing(em: EntityManager, actor: Actor, conventionId: string, now: Date): Promise<MissingReport> {
  const pages = await Promise.all(
    SEVERITIES.map((severity) =>
      findObligations(em, actor, now, [sql`s.convention_id = ${conventionId}`, UNDER_SEVERITY[severity]], {
        offset: 0,
        limit: MAX_PAGE_SIZE,
      }),
    ),
  );
  const groups = SEVERITIES.map((severity, index) => ({
    severity,
    total: pages[index]!.total,
    items: pages[index]!.items.map((item) => presentObligation(item, actor)),
  }));
  return { conventionId, total: groups.reduce((sum, { total }) => sum + total, 0), groups };
}
