import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { checkExternal, checkRights } from './rights.checks.ts';
import type { UpdateRightsRequestInput } from './rightsRequest.inputs.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';

/**
 * Describes a request better; what is left out stays. Returns the id.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, RIGHTS_WITHDRAWN, RIGHTS_CLOSED, RIGHTS_CHANGED with what it is now, REQUIRED (rights), SOCIAL_NUMBER, TOO_LONG.
 */
export async function updateRightsRequest(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdateRightsRequestInput,
): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, id, 'id');
    const by = signAs(actor, rightsVerbs.require('UPDATE', actor, known.weighed));
    const { rights, externalReference, legalBasis, version } = request;
    if (version !== input.version) {
      throw conflict(
        'RIGHTS_CHANGED',
        { fr: 'Cette demande a changé entre-temps.', en: 'This request changed meanwhile.' },
        { rights, externalReference, legalBasis, version },
      );
    }
    const checks = new Checks();
    const told = {
      rights: input.rights ? checkRights(checks, input.rights) : rights,
      externalReference: input.externalReference === undefined ? externalReference : checkExternal(checks, input.externalReference),
      legalBasis: input.legalBasis === undefined ? legalBasis : input.legalBasis,
    };
    checks.done();
    Object.assign(request, told);
    note({
      chain: chainOf(known.weighed),
      action: 'rightsRequest.updated',
      subject: { type: 'RightsRequest', id: request.id },
      by,
      at: clock.now(),
    });
    return request.id;
  });
}
