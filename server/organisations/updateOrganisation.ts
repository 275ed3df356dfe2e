import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../actors/administration.policy.ts';
import type { Clock } from '../platform/clock.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput, conflict, notFound } from '../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { Organisation } from './organisation.entity.ts';
import type { UpdateOrganisationInput } from './organisation.inputs.ts';
import { organisationOfSiret, siretOf } from './sirets.ts';

const MOST_SIRETS = 200;

function readSirets(checks: Checks, given: string[]): string[] {
  const sirets = given.map(siretOf);
  if (sirets.includes(undefined) || sirets.length > MOST_SIRETS) {
    checks.refuse('sirets', 'SIRET_INVALID', {
      fr: `Écrivez au plus ${MOST_SIRETS} SIRET, de 14 chiffres chacun, par exemple 130 025 265 00013.`,
      en: `Write at most ${MOST_SIRETS} SIRET numbers of 14 figures each, e.g. 130 025 265 00013.`,
    });
  }
  return [...new Set(sirets.filter((siret) => siret !== undefined))].sort();
}

async function refuseTaken(tx: EntityManager, organisation: Organisation, sirets: string[]): Promise<void> {
  for (const siret of sirets) {
    const holder = await organisationOfSiret(tx, siret);
    if (holder && holder.id !== organisation.id) {
      throw badInput('sirets', 'SIRET_TAKEN', {
        fr: `Le SIRET ${siret} est déjà celui d’un autre organisme (${holder.shortName}).`,
        en: `SIRET ${siret} is another body’s already (${holder.shortName}).`,
      });
    }
  }
}

/**
 * Edits a body's name or its establishments: those the identity provider may certify for its people.
 * Errors: BAD_INPUT fields, NOT_FOUND, SIRET_TAKEN, ORGANISATION_CHANGED with what it is now.
 */
export async function updateOrganisation(
  em: EntityManager,
  by: Signature,
  clock: Clock,
  id: string,
  input: UpdateOrganisationInput,
): Promise<void> {
  const checks = new Checks();
  const name = input.name == null ? undefined : checks.text('name', input.name, LENGTHS.line);
  const sirets = input.sirets == null ? undefined : readSirets(checks, input.sirets);
  checks.done();
  const update = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const organisation = await tx.findOne(Organisation, { id: knownId('id', id) });
    if (!organisation) {
      throw notFound('id');
    }
    if (organisation.version !== input.version) {
      throw conflict(
        'ORGANISATION_CHANGED',
        { fr: 'Cet organisme a été modifié entre-temps.', en: 'This body was changed meanwhile.' },
        { name: organisation.name, sirets: organisation.sirets, version: organisation.version },
      );
    }
    if (sirets) await refuseTaken(tx, organisation, sirets);
    organisation.name = name ?? organisation.name;
    organisation.sirets = sirets ?? organisation.sirets;
    const subject = { type: 'Organisation', id: organisation.id };
    note({ chain: INSTANCE_CHAIN, action: 'organisation.updated', subject, by, at: clock.now() });
  };
  await journaled(em, update, ADMINISTRATION);
}
