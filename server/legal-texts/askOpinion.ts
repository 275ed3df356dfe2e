import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { daysAfter } from '../clocks/days.ts';
import type { Clock } from '../platform/clock.ts';
import { badInput } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { type PartyFacts, partyAmong } from '../registers/entryParties.ts';
import type { AskOpinionInput } from './acts.inputs.ts';
import type { KnownText } from './legalText.rules.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockTextOfVersion, requireNewest } from './lockText.ts';
import { OpinionRequest } from './opinionRequest.entity.ts';
import { checkComing } from './readVersion.ts';
import { settleText } from './settleText.ts';
import { shareNow } from './shareText.ts';

/** Whose opinion is asked: a party of another body. Throws NOT_FOUND, SAME_SIDE, WHICH_PARTY on toPartyId. */
function adviserOf({ parties, weighed }: KnownText, given: string | null | undefined): PartyFacts {
  const { organisationId } = weighed.keeper;
  if (given) {
    const asked = partyAmong(parties, 'toPartyId', given);
    if (asked.organisationId !== organisationId) return asked;
    throw badInput('toPartyId', 'SAME_SIDE', {
      fr: 'On ne se demande pas son avis à soi-même : choisissez une partie d’un autre organisme.',
      en: 'Nobody asks themselves for an opinion: choose a party of another body.',
    });
  }
  const others = parties.filter((party) => party.hasGdprRole && party.organisationId !== organisationId);
  if (others.length === 1) return others[0]!;
  throw badInput('toPartyId', 'WHICH_PARTY', {
    fr: 'Choisissez la partie dont l’avis est demandé : elle est d’un autre organisme.',
    en: 'Choose the party whose opinion is asked: it is of another body.',
  });
}

/** The opinion is asked before the planned day begins. */
function checkPlan(checks: Checks, plannedOn: string | null, day: string): void {
  if (!plannedOn || plannedOn > day) return;
  const next = daysAfter(day, 1);
  checks.refuse('versionId', 'PLANNED_TOO_SOON', {
    fr: `La publication est prévue le ${frenchDay(plannedOn)}, et l’avis se demande avant ce jour : prévoyez-la à partir du ${frenchDay(next)}.`,
    en: `Publication is planned on ${plannedOn}, and the opinion is asked before that day: plan it from ${next} on.`,
  });
}

/**
 * Asks another party for its opinion of the newest version, which the parties share from then on; that answers what the planned publication opened.
 * Returns the id of the text. Errors: NOT_FOUND, NOT_THE_WRITER, NO_VERSION, VERSION_REPLACED, OPINION_AWAITED, OPINION_DELAY_PASSED, OPINION_GIVEN,
 * TEXT_PUBLISHED, TEXT_WITHDRAWN, SAME_SIDE, WHICH_PARTY, PAST_DAY (answerDueOn), PLANNED_TOO_SOON, TOO_LONG.
 */
export async function askOpinion(em: EntityManager, actor: Actor, clock: Clock, input: AskOpinionInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockTextOfVersion(tx, actor, clock, input.versionId);
    const { text, known, facts, at, day } = locked;
    const by = signAs(actor, legalTextVerbs.require('ASK_OPINION', actor, facts));
    requireNewest(known, input.versionId);
    const toParty = adviserOf(known, input.toPartyId).id;
    const checks = new Checks();
    const answerDueOn = checkComing(checks, 'answerDueOn', input.answerDueOn, day);
    const words = checks.optionalText('words', input.words, LENGTHS.text);
    checkPlan(checks, known.textVersions[0]!.plannedOn, day);
    checks.done();
    if (facts.isRestricted) await shareNow(tx, locked);
    tx.create(OpinionRequest, { textVersion: known.textVersions[0]!.id, toParty, askedAt: at, answerDueOn, words, ...by });
    await settleText(tx, actor, text.id, { by, at });
    note({ chain: facts.conventionId, action: 'legalText.opinionAsked', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
