import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { acceptRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { GiveOpinionInput } from './acts.inputs.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockTextOfVersion, requireNewest } from './lockText.ts';
import { OpinionRequest } from './opinionRequest.entity.ts';

/**
 * The party that was asked gives its opinion of a version, which proves that it was asked. Returns the id of the text.
 * Errors: NOT_FOUND, NOT_THE_ADVISER, VERSION_REPLACED, OPINION_GIVEN with what was said, TEXT_PUBLISHED, TEXT_WITHDRAWN, TOO_SHORT (words), TOO_LONG.
 */
export async function giveOpinion(em: EntityManager, actor: Actor, clock: Clock, input: GiveOpinionInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at } = await lockTextOfVersion(tx, actor, clock, input.versionId);
    const asked = known.textVersions[0]?.opinionRequest;
    const now = asked && { opinion: asked.opinion, opinionWords: asked.opinionWords, giverName: asked.giver?.name ?? null };
    const by = signAs(actor, legalTextVerbs.require('GIVE_OPINION', actor, facts, now ?? undefined));
    requireNewest(known, input.versionId);
    const checks = new Checks();
    const isBare = input.opinion === 'FAVOURABLE' && !input.words?.trim();
    const words = isBare ? null : checks.text('words', input.words, LENGTHS.reason);
    checks.done();
    const request = await tx.findOneOrFail(OpinionRequest, { id: asked!.id });
    request.give(by, input.opinion, words, at);
    if (request.evidence) await acceptRecord(tx, actor, request.evidence.id, words, by, at);
    const { conventionId } = facts;
    note({ chain: conventionId, action: 'legalText.opinionGiven', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
