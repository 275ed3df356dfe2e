import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../../actors/administration.policy.ts';
import { revokeSessionsOf } from '../../platform/auth/sessions.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { fail, notFound } from '../../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../../platform/journal/journaled.ts';
import { knownId } from '../../platform/validate.ts';
import { lockPerson } from '../lockPerson.ts';
import { IdentityChange } from './identityChange.entity.ts';
import { PersonIdentity } from './personIdentity.entity.ts';

/** What waits for a decision on a person's identity, newest first. */
export const pendingChangesOf = (tx: EntityManager, personId: string): Promise<IdentityChange[]> =>
  tx.find(IdentityChange, { person: personId, status: 'PENDING' }, { orderBy: { askedAt: 'desc' } });

/** Within a transaction: the new identity takes the place of the one the person had at that provider, whose sessions end. */
export async function confirmChange(tx: EntityManager, change: IdentityChange, by: Signature, at: Date): Promise<void> {
  const person = await lockPerson(tx, change.person.id);
  const { issuer, subject } = change;
  const [former] = await tx.find(PersonIdentity, { person: person.id, issuer });
  if (former) Object.assign(former, { subject, firstSeenAt: at });
  else tx.create(PersonIdentity, { person: person.id, issuer, subject, firstSeenAt: at });
  Object.assign(change, { status: 'CONFIRMED', decidedAt: at, decidedByName: by.authorName });
  await revokeSessionsOf(tx, person.id, at);
}

async function decide(
  em: EntityManager,
  by: Signature,
  clock: Clock,
  id: string,
  { action, settle }: { action: string; settle(tx: EntityManager, change: IdentityChange, at: Date): Promise<void> },
): Promise<void> {
  const work = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const change = await tx.findOne(IdentityChange, { id: knownId('id', id) });
    if (!change) {
      throw notFound('id');
    }
    if (change.status === 'CONFIRMED') {
      throw fail('CONFLICT', 'IDENTITY_CHANGE_DECIDED', {
        fr: 'Ce changement d’identité est déjà confirmé.',
        en: 'This change of identity is already confirmed.',
      });
    }
    const at = clock.now();
    await settle(tx, change, at);
    note({ chain: INSTANCE_CHAIN, action, subject: { type: 'Person', id: change.person.id }, by, at, security: 'IDENTITY_CHANGED' });
  };
  await journaled(em, work, ADMINISTRATION);
}

/**
 * An administrator vouches that it is the same person: they sign in with the new identity from now on, and with the former one no more. One that
 * was refused may still be confirmed. Errors: NOT_FOUND, IDENTITY_CHANGE_DECIDED.
 */
export const confirmIdentityChange = (em: EntityManager, by: Signature, clock: Clock, id: string): Promise<void> =>
  decide(em, by, clock, id, { action: 'person.identityConfirmed', settle: (tx, change, at) => confirmChange(tx, change, by, at) });

/** It is somebody else: the new identity stays refused, without asking again. Errors: NOT_FOUND, IDENTITY_CHANGE_DECIDED. */
export const refuseIdentityChange = (em: EntityManager, by: Signature, clock: Clock, id: string): Promise<void> =>
  decide(em, by, clock, id, {
    action: 'person.identityRefused',
    settle: async (_tx, change, at) => {
      Object.assign(change, { status: 'REFUSED', decidedAt: at, decidedByName: by.authorName });
    },
  });
