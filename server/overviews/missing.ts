import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { listObligations } from '../obligations/listObligations.ts';
import type { ObligationParts } from '../obligations/obligationParts.ts';
import { SEVERITIES } from '../obligations/work.type.ts';
import { sql } from '../platform/db/read.ts';
import { MAX_PAGE_SIZE } from '../platform/graphql/paging.ts';
import type { MissingReport } from './missing.type.ts';

/** What is missing in one convention, in one statement. */
export async function findMissing(
  em: EntityManager,
  actor: Actor,
  conventionId: string,
  now: Date,
  parts: ObligationParts,
): Promise<MissingReport> {
  const lists = SEVERITIES.map((severity) => ({
    filter: { conventionIds: [conventionId], severities: [severity] },
    offset: 0,
    limit: MAX_PAGE_SIZE,
    parts,
  }));
  const pages = await listObligations(em, actor, now, lists, { within: sql`s.convention_id = ${conventionId}` });
  const severities = SEVERITIES.map((severity, index) => ({ severity, ...pages[index]! }));
  return { conventionId, total: severities.reduce((sum, { total }) => sum + total, 0), severities };
}
