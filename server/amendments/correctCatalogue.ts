import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { conventionVerbs } from '../conventions/convention.verbs.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { CorrectCatalogueInput } from './amendment.inputs.ts';
import { lockConvention } from './lockAmendment.ts';
import { moveConvention } from './moveConvention.ts';
import { findNewerVersion } from './newerVersion.ts';

/**
 * An administrator puts an error of the catalogue right with a newer version of it, from now on: every answer is kept, and earlier days keep the
 * text they had. Errors: NOT_FOUND, ADMINISTRATORS_ONLY, TOO_SHORT (reason), CATALOGUE_OTHER_KEY, CATALOGUE_NOT_NEWER, and those of the move.
 */
export async function correctCatalogue(em: EntityManager, actor: Actor, clock: Clock, input: CorrectCatalogueInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const convention = await lockConvention(tx, actor, input.conventionId);
    const membership = conventionVerbs.require('CORRECT_CATALOGUE', actor, convention.id);
    const checks = new Checks();
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    checks.done();
    const target = await findNewerVersion(tx, convention.catalogue, input.catalogueId);
    const [at, by] = [clock.now(), signAs(actor, membership)];
    const told = await moveConvention(tx, convention, { target, at, source: 'CORRECTION', reason, reopened: [], by, recordedAt: at });
    const subject = { type: 'Convention', id: convention.id };
    note({ chain: convention.id, action: 'convention.catalogueCorrected', subject, by, at, summary: (changes) => [...changes, told] });
  });
}
