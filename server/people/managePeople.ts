import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../actors/administration.policy.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { revokeSessionsOf } from '../platform/auth/sessions.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict, fail, notFound } from '../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { lastWriting } from '../platform/journal/lastWriting.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { requireAdministratorLeft } from './administrators.ts';
import { lockPerson } from './lockPerson.ts';
import { Membership } from './membership.entity.ts';
import { tellOfChangedBody } from './notices/notices.ts';
import type { CreatePersonInput, DeactivatePersonInput, ReactivatePersonInput, UpdatePersonInput } from './people.inputs.ts';
import { Person } from './person.entity.ts';
import { readFullName } from './personFields.ts';

async function requireOrganisation(tx: EntityManager, id: string): Promise<Organisation> {
  const organisation = await tx.findOne(Organisation, { id: knownId('organisationId', id) });
  if (!organisation) {
    throw notFound('organisationId');
  }
  return organisation;
}

async function refuseTakenEmail(tx: EntityManager, email: string): Promise<void> {
  if (await tx.count(Person, { email })) {
    throw fail('CONFLICT', 'EMAIL_TAKEN', { fr: 'Cette adresse est déjà connue.', en: 'This address is already known.' });
  }
}

const noteOn = (id: string, action: string, by: Signature, at: Date, security: JournalNote['security']): JournalNote => ({
  chain: INSTANCE_CHAIN,
  action,
  subject: { type: 'Person', id },
  by,
  at,
  security,
});

/** Invites a person; nothing can be done without a membership. Returns the id. Errors: BAD_INPUT fields, NOT_FOUND, EMAIL_TAKEN. */
export async function createPerson(em: EntityManager, by: Signature, clock: Clock, input: CreatePersonInput): Promise<string> {
  const checks = new Checks();
  const fullName = readFullName(checks, input.fullName);
  const email = checks.email('email', input.email);
  checks.done();
  const create = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const organisation = await requireOrganisation(tx, input.organisationId);
    await refuseTakenEmail(tx, email);
    const id = newId();
    tx.create(Person, { id, fullName, email, organisation: organisation.id });
    note(noteOn(id, 'person.created', by, clock.now(), 'ACCOUNT_CHANGED'));
    return id;
  };
  return journaled(em, create, ADMINISTRATION);
}

async function requireSeenVersion(tx: EntityManager, person: Person, version: number): Promise<void> {
  if (person.version !== version) {
    throw conflict(
      'PERSON_CHANGED',
      { fr: 'Cette personne a été modifiée entre-temps.', en: 'This person was changed meanwhile.' },
      {
        fullName: person.fullName,
        email: person.email,
        organisationId: person.organisation.id,
        version: person.version,
        ...(await lastWriting(tx, person.id)),
      },
    );
  }
}

/**
 * Edits a person's name, e-mail address or organisation. Whoever signed in before is still recognised by their identity at the provider.
 * Errors: BAD_INPUT fields, NOT_FOUND, EMAIL_TAKEN, PERSON_CHANGED with what it is now, who wrote it and when.
 */
export async function updatePerson(em: EntityManager, by: Signature, clock: Clock, id: string, input: UpdatePersonInput): Promise<void> {
  const checks = new Checks();
  const fullName = input.fullName == null ? undefined : readFullName(checks, input.fullName);
  const email = input.email == null ? undefined : checks.email('email', input.email);
  checks.done();
  const update = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const person = await lockPerson(tx, id);
    await requireSeenVersion(tx, person, input.version);
    if (email && email !== person.email) {
      await refuseTakenEmail(tx, email);
      person.email = email;
    }
    person.fullName = fullName ?? person.fullName;
    const at = clock.now();
    if (input.organisationId != null) {
      const organisation = await requireOrganisation(tx, input.organisationId);
      if (organisation.id !== person.organisation.id) tellOfChangedBody(tx, { by, at, person, body: organisation.shortName });
      person.organisation = organisation as Person['organisation'];
    }
    note(noteOn(person.id, 'person.updated', by, at, 'ACCOUNT_CHANGED'));
  };
  await journaled(em, update, ADMINISTRATION);
}

/** Ends a person's access at once: their sessions are revoked with it. Errors: NOT_FOUND, LAST_ADMINISTRATOR. */
export async function deactivatePerson(em: EntityManager, by: Signature, clock: Clock, { personId }: DeactivatePersonInput): Promise<void> {
  const deactivate = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const person = await lockPerson(tx, personId, 'personId');
    const at = clock.now();
    person.deactivatedAt ??= at;
    await tx.flush();
    if (await tx.count(Membership, { person: person.id, role: 'ADMINISTRATOR' })) await requireAdministratorLeft(tx, at);
    await revokeSessionsOf(tx, person.id, at);
    note(noteOn(person.id, 'person.deactivated', by, at, 'ACCOUNT_DEACTIVATED'));
  };
  await journaled(em, deactivate, ADMINISTRATION);
}

/** Gives a deactivated person their access back, with the memberships still in force. Errors: NOT_FOUND. */
export async function reactivatePerson(em: EntityManager, by: Signature, clock: Clock, { personId }: ReactivatePersonInput): Promise<void> {
  const reactivate = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const person = await lockPerson(tx, personId, 'personId');
    person.deactivatedAt = null;
    note(noteOn(person.id, 'person.reactivated', by, clock.now(), 'ACCOUNT_REACTIVATED'));
  };
  await journaled(em, reactivate, ADMINISTRATION);
}
