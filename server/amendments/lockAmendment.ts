import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Amendment } from './amendment.entity.ts';
import { type AmendmentFacts, statusOf } from './amendment.verbs.ts';
import { AmendmentAgreement } from './amendmentAgreement.entity.ts';
import { AmendmentCopy } from './amendmentCopy.entity.ts';

/** A convention with its catalogue, until the transaction ends: what moves it or amends it follows one another. Throws NOT_FOUND. */
export async function lockConvention(tx: EntityManager, actor: Actor, id: string, field = 'conventionId'): Promise<Convention> {
  const known = knownId(field, id);
  if (!canReadConvention(actor, known)) throw notFound(field);
  const convention = await tx.findOne(Convention, { id: known }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!convention) throw notFound(field);
  await tx.populate(convention, ['catalogue']);
  return convention;
}

export interface LockedAmendment {
  amendment: Amendment;
  convention: Convention;
  facts: AmendmentFacts;
}

/** An amendment as it is once its convention is locked, with what its table of verbs looks at. Throws NOT_FOUND. */
export async function lockAmendment(
  tx: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  field = 'amendmentId',
): Promise<LockedAmendment> {
  const amendment = await tx.findOne(Amendment, { id: knownId(field, id) });
  if (!amendment) throw notFound(field);
  const convention = await lockConvention(tx, actor, amendment.convention.id, field);
  await tx.refresh(amendment);
  const agreements = await tx.find(AmendmentAgreement, { amendment: amendment.id });
  const signatories = await tx.find(Party, { convention: convention.id, isSignatory: true });
  const facts = {
    conventionId: convention.id,
    status: statusOf(amendment, dayOf(clock.now())),
    signatoryIds: signatories.map((party) => party.id),
    agreedPartyIds: agreements.map(({ party }) => party.id),
    copyCount: await tx.count(AmendmentCopy, { amendment: amendment.id }),
  };
  return { amendment, convention, facts };
}

/** What was read is no longer what is there. Throws AMENDMENT_CHANGED with what it is now. */
export function requireUnchanged({ version, subject, effectiveOn }: Amendment, seen: number): void {
  if (version === seen) return;
  throw conflict(
    'AMENDMENT_CHANGED',
    { fr: 'Cet avenant a été modifié entre-temps : relisez-le.', en: 'This amendment was changed meanwhile: read it again.' },
    { subject, effectiveOn, version },
  );
}
