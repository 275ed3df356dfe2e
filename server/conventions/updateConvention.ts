import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { lastWriting } from '../platform/journal/lastWriting.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import type { UpdateConventionInput } from './convention.inputs.ts';
import { conventionVerbs } from './convention.verbs.ts';
import { lockConvention } from './lockConvention.ts';

/** What changes the version of a convention. */
const EDITS = ['convention.updated', 'convention.dateCorrected'];

/**
 * Edits the title or the service's name of a convention. Errors: NOT_FOUND, ADMINISTRATORS_ONLY, CONVENTION_CHANGED with what it is now, who edited
 * it last and when, BAD_INPUT fields.
 */
export async function updateConvention(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdateConventionInput,
): Promise<void> {
  if (!canReadConvention(actor, knownId('id', id))) {
    throw notFound('id');
  }
  const membership = conventionVerbs.require('UPDATE', actor, id);
  const checks = new Checks();
  const title = input.title == null ? undefined : checks.text('title', input.title, LENGTHS.conventionTitle);
  const serviceName = input.serviceName == null ? undefined : checks.text('serviceName', input.serviceName, LENGTHS.serviceName);
  checks.done();
  await journaled(em, async (tx, note) => {
    const convention = await lockConvention(tx, id, 'id');
    if (convention.version !== input.version) {
      throw conflict(
        'CONVENTION_CHANGED',
        { fr: 'Cette convention a été modifiée entre-temps.', en: 'This convention was changed meanwhile.' },
        {
          title: convention.title,
          serviceName: convention.serviceName,
          version: convention.version,
          ...(await lastWriting(tx, id, EDITS)),
        },
      );
    }
    convention.title = title ?? convention.title;
    convention.serviceName = serviceName ?? convention.serviceName;
    const by = signAs(actor, membership);
    note({ chain: id, action: 'convention.updated', subject: { type: 'Convention', id }, by, at: clock.now() });
  });
}
