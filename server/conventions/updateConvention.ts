import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { lastWriting } from '../platform/journal/lastWriting.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { Convention } from './convention.entity.ts';
import type { UpdateConventionInput } from './convention.inputs.ts';
import { conventionVerbs } from './convention.verbs.ts';

/**
 * Edits the title, the service's name or the end of a convention. Errors: NOT_FOUND, ADMINISTRATORS_ONLY, CONVENTION_CHANGED with what it is
 * now, who edited it last and when, BAD_INPUT fields.
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
  await journaled(em, async (tx, note) => {
    const convention = await tx.findOne(Convention, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!convention) {
      throw notFound('id');
    }
    if (convention.version !== input.version) {
      throw conflict(
        'CONVENTION_CHANGED',
        { fr: 'Cette convention a été modifiée entre-temps.', en: 'This convention was changed meanwhile.' },
        {
          title: convention.title,
          serviceName: convention.serviceName,
          endsOn: convention.endsOn,
          version: convention.version,
          ...(await lastWriting(tx, id, 'convention.updated')),
        },
      );
    }
    if (input.endsOn && input.endsOn < convention.signedOn) {
      checks.refuse('endsOn', 'DATES_REVERSED', { fr: 'La fin vient après la signature.', en: 'The end comes after the signature.' });
    }
    checks.done();
    convention.title = title ?? convention.title;
    convention.serviceName = serviceName ?? convention.serviceName;
    convention.endsOn = input.endsOn === undefined ? convention.endsOn : input.endsOn;
    const by = signAs(actor, membership);
    note({ chain: id, action: 'convention.updated', subject: { type: 'Convention', id }, by, at: clock.now() });
  });
}
