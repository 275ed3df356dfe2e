import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, ActorMembership } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { read, sql } from '../platform/db/read.ts';
import { fail, forbidden, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Evidence } from './evidence.entity.ts';
import { keeperMembership } from './evidence.policy.ts';

/**
 * Locks a proof until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it.
 */
export async function lockEvidence(tx: EntityManager, actor: Actor, id: string, field = 'evidenceId'): Promise<Evidence> {
  const [row] = await read<{ id: string }>(
    tx,
    sql`select e.id from evidence e where e.id = ${knownId(field, id)} and ${readableRecords(actor, 'e')} for no key update of e`,
  );
  const evidence = row && (await tx.findOne(Evidence, { id: row.id }, { populate: ['party'] }));
  if (!evidence) {
    throw notFound(field);
  }
  return evidence;
}

/** The membership by which the actor keeps this proof. Throws NOT_YOUR_EVIDENCE, or EVIDENCE_WITHDRAWN when it no longer counts. */
export function requireKeeper(actor: Actor, evidence: Evidence): ActorMembership {
  const membership = keeperMembership(actor, {
    conventionId: evidence.convention.id,
    partyId: evidence.party.id,
    partyOrganisationId: '',
    isWithdrawn: false,
  });
  if (!membership) {
    throw forbidden('NOT_YOUR_EVIDENCE', {
      fr: 'Seul un membre de la partie qui a déposé cette preuve peut la modifier.',
      en: 'Only a member of the party that deposited this evidence can change it.',
    });
  }
  requireInForce(evidence);
  return membership;
}

/** Throws EVIDENCE_WITHDRAWN. */
export function requireInForce(evidence: Evidence): void {
  if (evidence.withdrawnAt) {
    throw fail('CONFLICT', 'EVIDENCE_WITHDRAWN', {
      fr: 'Cette preuve a été retirée : déposez-en une nouvelle.',
      en: 'This evidence was withdrawn: deposit a new one.',
    });
  }
}
