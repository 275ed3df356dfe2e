import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../people/actor.ts';
import { sql } from '../platform/db/read.ts';
import { MAX_PAGE_SIZE } from '../platform/graphql/paging.ts';
import { type MissingReport, SEVERITIES, type Severity } from './missing.type.ts';
import { findObligations } from './obligation.queries.ts';
import { presentObligation } from './presentObligation.ts';

/** Each obligation falls under the first severity that holds; what is attested, waits for review or does not apply is not missing unless it is late or contested. */
const UNDER: Record<Severity, ReturnType<typeof sql>> = {
  CONTESTED: sql`s.open_contestation_count > 0`,
  LAPSED: sql`s.open_contestation_count = 0 and s.assurance = 'LAPSED'`,
  OVERDUE: sql`s.open_contestation_count = 0 and s.assurance <> 'LAPSED' and s.is_overdue`,
  CHANGES_REQUESTED: sql`s.open_contestation_count = 0 and not s.is_overdue and s.assurance = 'CHANGES_REQUESTED'`,
  NEVER_PROVEN: sql`s.open_contestation_count = 0 and not s.is_overdue
    and s.assurance in ('TO_CONFIRM', 'DECLARED', 'IN_PROGRESS', 'NOT_MET', 'MISSING')`,
};

/** What is missing in one convention: five statements, however many obligations it has. */
export async function findMissing(em: EntityManager, actor: Actor, conventionId: string, now: Date): Promise<MissingReport> {
  const pages = await Promise.all(
    SEVERITIES.map((severity) =>
      findObligations(em, actor, now, [sql`s.convention_id = ${conventionId}`, UNDER[severity]], { offset: 0, limit: MAX_PAGE_SIZE }),
    ),
  );
  const groups = SEVERITIES.map((severity, index) => ({
    severity,
    total: pages[index]!.total,
    items: pages[index]!.items.map((item) => presentObligation(item, actor)),
  }));
  return { conventionId, total: groups.reduce((sum, { total }) => sum + total, 0), groups };
}
