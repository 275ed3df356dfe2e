import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { fail } from '../platform/errors.ts';
import { INSTANCE_CHAIN, journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import { Organisation } from './organisation.entity.ts';
import type { CreateOrganisationInput } from './organisation.inputs.ts';

/** Adds a body. Returns its id. Errors: BAD_INPUT fields, SHORT_NAME_TAKEN. */
export async function createOrganisation(em: EntityManager, by: Signature, clock: Clock, input: CreateOrganisationInput): Promise<string> {
  const checks = new Checks();
  const name = checks.text('name', input.name, { max: 300 });
  const shortName = checks.text('shortName', input.shortName, { max: 40 });
  checks.done();
  return journaled(em, async (tx, note) => {
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
  });
}
