import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../../actors/actor.ts';
import { ADMINISTRATION } from '../../actors/administration.policy.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { organisationOfSiret, siretOf } from '../../organisations/sirets.ts';
import type { Recognition } from '../../platform/auth/authTools.ts';
import type { Identity } from '../../platform/auth/identity.ts';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/db/columns.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { lockPerson } from '../lockPerson.ts';
import { Person } from '../person.entity.ts';
import { certifiedName } from './certifiedName.rules.ts';
import { IdentityChange } from './identityChange.entity.ts';
import { PersonIdentity } from './personIdentity.entity.ts';

interface Certified {
  name?: string;
  siret?: string;
}

const certifiedBy = ({ givenName, usualName, siret }: Identity): Certified => ({
  name: certifiedName(givenName, usualName, LENGTHS.personName.max),
  siret: siretOf(siret),
});

/**
 * What the provider certifies replaces what is known: the name, and the establishment. A body without any takes that one as its own, unless it
 * is another body's; one that differs stays on the person, for administrators to see.
 */
async function refresh(tx: EntityManager, person: Person, { name, siret }: Certified): Promise<void> {
  person.fullName = name ?? person.fullName;
  person.certifiedSiret = siret ?? person.certifiedSiret;
  const organisation = await tx.findOneOrFail(Organisation, person.organisation.id);
  if (siret && organisation.sirets.length === 0 && !(await organisationOfSiret(tx, siret))) organisation.sirets = [siret];
}

type Note = (note: JournalNote) => void;

const noteOf = (person: Person, action: string, at: Date, security?: JournalNote['security']): JournalNote => ({
  chain: INSTANCE_CHAIN,
  action,
  subject: { type: 'Person', id: person.id },
  by: PROGRAM,
  at,
  security,
});

/** Somebody has the verified address of a known person and another identity: an administrator will say whether it is them. */
async function askForChange(tx: EntityManager, person: Person, identity: Identity, at: Date): Promise<Recognition> {
  const { issuer, subject } = identity;
  if (!(await tx.count(IdentityChange, { issuer, subject }))) {
    const { name: certifiedName = null, siret: certifiedSiret = null } = certifiedBy(identity);
    tx.create(IdentityChange, { person: person.id, issuer, subject, certifiedName, certifiedSiret, askedAt: at });
  }
  return { kind: 'identity-changed' };
}

/** Under the lock of the person, so that whoever comes at the same moment with the same address is told apart. */
async function settle(tx: EntityManager, note: Note, person: Person, identity: Identity, at: Date): Promise<Recognition> {
  const { issuer, subject } = identity;
  const [held] = await tx.find(PersonIdentity, { person: person.id, issuer });
  if (held && held.subject !== subject) {
    note(noteOf(person, 'person.identityChangeAsked', at));
    return askForChange(tx, person, identity, at);
  }
  if (!held) tx.create(PersonIdentity, { id: newId(), person: person.id, issuer, subject, firstSeenAt: at });
  await refresh(tx, person, certifiedBy(identity));
  note(held ? noteOf(person, 'person.refreshed', at) : noteOf(person, 'person.recognised', at, 'IDENTITY_CHANGED'));
  return { kind: 'known', personId: person.id };
}

/**
 * Who an identity is here. `sub` decides (OpenID Connect Core 5.7). An invited person is recognised by e-mail once, at the first sign-in with this
 * provider, when the provider verified it; afterwards the same address under another `sub` asks an administrator. What the provider certifies of
 * the person (names, establishment) is kept up to date.
 */
export async function recognisePerson(em: EntityManager, clock: Clock, identity: Identity): Promise<Recognition> {
  const { issuer, subject, email, isEmailVerified } = identity;
  const fork = em.fork();
  const found = await fork.findOne(PersonIdentity, { issuer, subject });
  if (!found && email && !isEmailVerified) return { kind: 'email-not-verified' };
  const named = found ?? (email ? await fork.findOne(Person, { email: email.toLowerCase() }) : null);
  if (!named) return { kind: 'unknown' };
  const personId = named instanceof PersonIdentity ? named.person.id : named.id;
  const recognise = async (tx: EntityManager, note: Note): Promise<Recognition> => {
    const person = await lockPerson(tx, personId);
    const at = clock.now();
    note(noteOf(person, 'person.refreshed', at));
    return person.deactivatedAt ? { kind: 'deactivated' } : settle(tx, note, person, identity, at);
  };
  return journaled(em, recognise, ADMINISTRATION);
}
