import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import { ADMINISTRATION } from '../../actors/administration.policy.ts';
import { revokeSessionsOf } from '../../platform/auth/sessions.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { notFound } from '../../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../../platform/journal/journaled.ts';
import { knownId } from '../../platform/validate.ts';
import { lockPerson } from '../lockPerson.ts';
import { IdentityChange } from './identityChange.entity.ts';
import type { ConfirmIdentityChangeInput, RefuseIdentityChangeInput } from './identityChange.inputs.ts';
import { type IdentityChangeAction, identityChangeVerbs } from './identityChange.verbs.ts';
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

interface Decision {
  verb: IdentityChangeAction;
  action: string;
  settle(tx: EntityManager, change: IdentityChange, by: Signature, at: Date): Promise<void>;
}

async function decide(em: EntityManager, actor: Actor, clock: Clock, given: string, { verb, action, settle }: Decision): Promise<void> {
  const id = knownId('identityChangeId', given);
  const work = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const change = await tx.findOne(IdentityChange, { id });
    if (!change) {
      throw notFound('identityChangeId');
    }
    const by = signAs(actor, identityChangeVerbs.require(verb, actor, change));
    const at = clock.now();
    await settle(tx, change, by, at);
    note({ chain: INSTANCE_CHAIN, action, subject: { type: 'Person', id: change.person.id }, by, at, security: 'IDENTITY_CHANGED' });
  };
  await journaled(em, work, ADMINISTRATION);
}

/**
 * An administrator vouches that it is the same person: they sign in with the new identity from now on, and with the former one no more. One that
 * was refused may still be confirmed. Errors: NOT_FOUND, ADMINISTRATORS_ONLY, IDENTITY_CHANGE_DECIDED.
 */
export const confirmIdentityChange = (em: EntityManager, actor: Actor, clock: Clock, input: ConfirmIdentityChangeInput): Promise<void> =>
  decide(em, actor, clock, input.identityChangeId, { verb: 'CONFIRM', action: 'person.identityConfirmed', settle: confirmChange });

/** It is somebody else: the new identity stays refused, without asking again. Errors: NOT_FOUND, ADMINISTRATORS_ONLY, IDENTITY_CHANGE_DECIDED. */
export const refuseIdentityChange = (em: EntityManager, actor: Actor, clock: Clock, input: RefuseIdentityChangeInput): Promise<void> =>
  decide(em, actor, clock, input.identityChangeId, {
    verb: 'REFUSE',
    action: 'person.identityRefused',
    settle: async (_tx, change, by, at) => {
      Object.assign(change, { status: 'REFUSED', decidedAt: at, decidedByName: by.authorName });
    },
  });
