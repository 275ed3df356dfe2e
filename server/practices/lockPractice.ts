import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import type { Practice } from '../catalogues/catalogueFile.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { read, run, sql } from '../platform/db/read.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { isSameId, knownId } from '../platform/validate.ts';
import { type PracticeAction, type PracticeFacts, practiceVerbs, type ServiceAction, serviceVerbs } from './practice.verbs.ts';

export interface LockedPractice extends PracticeFacts {
  obligationId: string;
  by: Signature;
}

/**
 * An obligation that answers a good practice, locked until the transaction ends, and as whom the person acts on it. Throws NOT_FOUND,
 * NOT_THIS_PRACTICE, NOT_THE_BOUND_TEAM.
 */
export async function lockPractice(tx: EntityManager, actor: Actor, id: string, action: PracticeAction): Promise<LockedPractice> {
  const { id: obligationId, conventionId, partyId } = await lockObligation(tx, actor, id);
  const [held] = await read<{ practice: Practice | null }>(
    tx,
    sql`select c.definition ->> 'practice' as practice from commitment c where c.id = commitment_at(${obligationId}, statement_timestamp())`,
  );
  const facts = { conventionId, partyId, practice: held!.practice };
  return { ...facts, obligationId, by: signAs(actor, practiceVerbs.require(action, actor, facts)) };
}

/** A convention whose service is described, locked until the transaction ends, and as whom. Throws NOT_FOUND, NOT_THE_SERVICE_TEAM. */
export async function lockService(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: ServiceAction,
): Promise<{ conventionId: string; by: Signature }> {
  const [found] = await run<{ conventionId: string }>(
    tx,
    sql`select cv.id as "conventionId" from convention cv where cv.id = ${knownId('conventionId', id)} and ${inScope(actor, 'cv.id')} for no key update`,
  );
  if (!found) throw notFound('conventionId');
  const { conventionId } = found;
  return { conventionId, by: signAs(actor, serviceVerbs.require(action, actor, conventionId)) };
}

/** What is recorded follows what was read. Throws RECORDED_MEANWHILE with what was recorded since. */
export function requireSeen(given: string | null | undefined, last: { id: string } | undefined, current: object): void {
  if (isSameId(given, last?.id)) return;
  throw conflict(
    'RECORDED_MEANWHILE',
    {
      fr: 'Autre chose a été consigné entre-temps : relisez-le avant d’écrire.',
      en: 'Something else was recorded meanwhile: read it before writing.',
    },
    { ...current },
  );
}
