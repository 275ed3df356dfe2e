import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { PlanPublicationInput } from './acts.inputs.ts';
import { announceText } from './announceText.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { LegalTextVersion } from './legalTextVersion.entity.ts';
import { lockTextOfVersion, requireNewest } from './lockText.ts';
import { checkComing } from './readVersion.ts';
import { settleText } from './settleText.ts';

/**
 * Says on which day the newest version is to be published, or another one with its reason: what is due before moves. Returns the id of the text.
 * Errors: NOT_FOUND, NOT_THE_WRITER, NO_VERSION, TEXT_PUBLISHED, TEXT_WITHDRAWN, VERSION_REPLACED, PAST_DAY, TOO_SHORT (reason).
 */
export async function planPublication(em: EntityManager, actor: Actor, clock: Clock, input: PlanPublicationInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at, day } = await lockTextOfVersion(tx, actor, clock, input.versionId);
    const by = signAs(actor, legalTextVerbs.require('PLAN', actor, facts));
    requireNewest(known, input.versionId);
    const checks = new Checks();
    const plannedOn = checkComing(checks, 'plannedOn', input.plannedOn, day);
    const reason = known.textVersions[0]!.plannedOn ? checks.text('reason', input.reason, LENGTHS.reason) : null;
    checks.done();
    const version = await tx.findOneOrFail(LegalTextVersion, { id: known.textVersions[0]!.id });
    version.plannedOn = plannedOn;
    await tx.flush();
    await announceText(tx, text.id, at, reason);
    await settleText(tx, actor, text.id, { by, at });
    note({ chain: chainOf(facts), action: 'legalText.planned', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
