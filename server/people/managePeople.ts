import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organisation } from '../organisations/organisation.entity.ts';
import { revokeSessionsOf } from '../platform/auth/sessions.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict, fail, notFound } from '../platform/errors.ts';
import { INSTANCE_CHAIN, journaled } from '../platform/journal/journaled.ts';
import { lastWriting } from '../platform/journal/lastWriting.ts';
import { Checks, knownId } from '../platform/validate.ts';
import type { CreatePersonInput, UpdatePersonInput } from './people.inputs.ts';
import { Person } from './person.entity.ts';

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@.]{2,}$/;

async function requireOrganisation(tx: EntityManager, id: string): Promise<string> {
  if (!(await tx.count(Organisation, { id: knownId('organisationId', id) }))) {
    throw notFound('organisationId');
  }
  return id;
}

/** Invites a person; nothing can be done without a membership. Returns the id. Errors: BAD_INPUT fields, NOT_FOUND, EMAIL_TAKEN. */
export async function createPerson(em: EntityManager, by: Signature, clock: Clock, input: CreatePersonInput): Promise<string> {
  const checks = new Checks();
  const fullName = checks.text('fullName', input.fullName, { max: 200 });
  const email = checks.text('email', input.email, { max: 254 }).toLowerCase();
  if (email && !EMAIL.test(email)) {
    checks.refuse('email', 'EMAIL_INVALID', {
      fr: 'Écrivez une adresse complète, par exemple prenom.nom@organisme.fr.',
      en: 'Write a whole address, e.g. first.last@body.org.',
    });
  }
  checks.done();
  return journaled(em, async (tx, note) => {
    const organisation = await requireOrganisation(tx, input.organisationId);
    if (await tx.count(Person, { email })) {
      throw fail('CONFLICT', 'EMAIL_TAKEN', { fr: 'Cette adresse est déjà connue.', en: 'This address is already known.' });
    }
    const id = newId();
    tx.create(Person, { id, fullName, email, organisation });
    note({ chain: INSTANCE_CHAIN, action: 'person.created', subject: { type: 'Person', id }, by, at: clock.now() });
    return id;
  });
}

async function lockPerson(tx: EntityManager, id: string): Promise<Person> {
  const person = await tx.findOne(Person, { id: knownId('id', id) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person) {
    throw notFound('id');
  }
  return person;
}

/** Edits a person's name or organisation. Errors: BAD_INPUT fields, NOT_FOUND, PERSON_CHANGED with what it is now, who wrote it and when. */
export async function updatePerson(em: EntityManager, by: Signature, clock: Clock, id: string, input: UpdatePersonInput): Promise<void> {
  const checks = new Checks();
  const fullName = input.fullName == null ? undefined : checks.text('fullName', input.fullName, { max: 200 });
  checks.done();
  await journaled(em, async (tx, note) => {
    const person = await lockPerson(tx, id);
    if (person.version !== input.version) {
      throw conflict(
        'PERSON_CHANGED',
        { fr: 'Cette personne a été modifiée entre-temps.', en: 'This person was changed meanwhile.' },
        {
          fullName: person.fullName,
          organisationId: person.organisation.id,
          version: person.version,
          ...(await lastWriting(tx, person.id)),
        },
      );
    }
    person.fullName = fullName ?? person.fullName;
    if (input.organisationId) {
      person.organisation = tx.getReference(Organisation, await requireOrganisation(tx, input.organisationId)) as Person['organisation'];
    }
    note({ chain: INSTANCE_CHAIN, action: 'person.updated', subject: { type: 'Person', id }, by, at: clock.now() });
  });
}

/** Ends a person's access at once: their sessions are revoked with it. Errors: NOT_FOUND. */
export async function deactivatePerson(em: EntityManager, by: Signature, clock: Clock, id: string): Promise<void> {
  await journaled(em, async (tx, note) => {
    const person = await lockPerson(tx, id);
    const at = clock.now();
    person.deactivatedAt ??= at;
    await revokeSessionsOf(tx, person.id, at);
    note({ chain: INSTANCE_CHAIN, action: 'person.deactivated', subject: { type: 'Person', id }, by, at });
  });
}
