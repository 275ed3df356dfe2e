import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../actors/administration.policy.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { fail } from '../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { Organisation } from './organisation.entity.ts';
import type { CreateOrganisationInput } from './organisation.inputs.ts';

/** Adds a body. Returns its id. Errors: BAD_INPUT fields, SHORT_NAME_TAKEN. */
export async function createOrganisation(em: EntityManager, by: Signature, clock: Clock, input: CreateOrganisationInput): Promise<string> {
  const checks = new Checks();
  const name = checks.text('name', input.name, LENGTHS.line);
  const shortName = checks.text('shortName', input.shortName, LENGTHS.shortName);
  checks.done();
  const create = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    if (await tx.count(Organisation, { shortName })) {
      throw fail('CONFLICT', 'SHORT_NAME_TAKEN', {
        fr: 'Une organisation porte déjà ce nom court.',
        en: 'An organisation already has this short name.',
      });
    }
    const id = newId();
    tx.create(Organisation, { id, name, shortName });
    note({ chain: INSTANCE_CHAIN, action: 'organisation.created', subject: { type: 'Organisation', id }, by, at: clock.now() });
    return id;
  };
  return journaled(em, create, ADMINISTRATION);
}
