import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { INSTANCE_CHAIN, journaled } from '../platform/journal/journaled.ts';
import { PROGRAM } from './actor.ts';
import { Person } from './person.entity.ts';
import { PersonIdentity } from './personIdentity.entity.ts';

export interface SignedInIdentity {
  issuer: string;
  subject: string;
  email?: string;
}

export type Recognition = { kind: 'known'; personId: string } | { kind: 'unknown' } | { kind: 'deactivated' };

const recognised = (person: Person): Recognition =>
  person.deactivatedAt ? { kind: 'deactivated' } : { kind: 'known', personId: person.id };

/**
 * Who an identity is here. `sub` decides (OpenID Connect Core 5.7); an invited person is recognised by e-mail once, at the first sign-in with
 * this provider, and never by e-mail again.
 */
export async function recognisePerson(em: EntityManager, clock: Clock, { issuer, subject, email }: SignedInIdentity): Promise<Recognition> {
  const fork = em.fork();
  const identity = await fork.findOne(PersonIdentity, { issuer, subject }, { populate: ['person'] });
  if (identity) {
    return recognised(identity.person as Person);
  }
  const person = email ? await fork.findOne(Person, { email: email.toLowerCase() }) : null;
  if (!person || (await fork.count(PersonIdentity, { issuer, person: person.id }))) {
    return { kind: 'unknown' };
  }
  if (!person.deactivatedAt) {
    await journaled(em, async (tx, note) => {
      const at = clock.now();
      tx.create(PersonIdentity, { id: newId(), person: person.id, issuer, subject, firstSeenAt: at });
      note({ chain: INSTANCE_CHAIN, action: 'person.recognised', subject: { type: 'Person', id: person.id }, by: PROGRAM, at });
    });
  }
  return recognised(person);
}
