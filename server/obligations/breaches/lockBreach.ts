import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { read, sql } from '../../platform/db/read.ts';
import { notFound } from '../../platform/errors.ts';
import { knownId } from '../../platform/validate.ts';
import { type LockedObligation, lockObligation } from '../lockObligation.ts';
import { Breach } from './breach.entity.ts';
import { IS_CONTESTED } from './breach.queries.ts';
import type { BreachFacts } from './breach.verbs.ts';

/** A breach as it is once its obligation is locked, with what policies need. Throws NOT_FOUND when it is not there or may not be read. */
export async function lockBreach(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ breach: Breach; obligation: LockedObligation; facts: BreachFacts }> {
  const breach = await tx.findOne(Breach, { id: knownId('breachId', id) });
  if (!breach) throw notFound('breachId');
  const obligation = await lockObligation(tx, actor, breach.obligation.id, 'breachId');
  await tx.refresh(breach);
  const [row] = await read<{ isContested: boolean }>(
    tx,
    sql`select ${IS_CONTESTED} as "isContested" from breach b where b.id = ${breach.id}`,
  );
  return { breach, obligation, facts: { obligation, isEnded: Boolean(breach.endedAt), isContested: row!.isContested } };
}
