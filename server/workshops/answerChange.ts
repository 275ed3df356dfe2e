import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { startOf } from '../clocks/days.ts';
import { keepRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { badInput, conflict } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { keeperFor } from '../registers/entryParties.ts';
import { answerOpened } from '../registers/opened.ts';
import type { AnswerChangeInput } from './change.inputs.ts';
import { CHANGE_ANSWERED, changeVerbs } from './change.verbs.ts';
import { WEIGHED_AGAIN } from './changeWords.ts';
import { requireVersion } from './keepWorkshop.ts';
import { lockChange } from './lockChange.ts';
import { type LockedWorkshop, lockWorkshop } from './lockWorkshop.ts';
import { recordOf } from './offerWorkshop.ts';

/** A workshop answers a change once it was held since, its minutes are written and the parties share it. Throws NO_MINUTES, WORKSHOP_KEPT, HELD_BEFORE. */
function requireAnswering({ workshop: { heldOn }, weighed }: LockedWorkshop, changedOn: string): void {
  if (heldOn < changedOn) {
    throw badInput('workshopId', 'HELD_BEFORE', {
      fr: `Cet atelier s’est tenu le ${frenchDay(heldOn)}, avant le changement du ${frenchDay(changedOn)} : choisissez-en un tenu ce jour-là ou depuis.`,
      en: `This workshop was held on ${heldOn}, before the change of ${changedOn}: choose one held on that day or since.`,
    });
  }
  if (!weighed.hasMinutes) {
    throw conflict('NO_MINUTES', {
      fr: 'Écrivez d’abord le compte rendu de cet atelier : c’est lui qui prouve.',
      en: 'Write the minutes of this workshop first: they are what proves.',
    });
  }
  if (weighed.isRestricted) {
    throw conflict('WORKSHOP_KEPT', {
      fr: 'Les autres parties liront cette réponse : partagez d’abord l’atelier, ou répondez à l’échéance elle-même, sans le citer.',
      en: 'The other parties will read this answer: share the workshop first, or answer the occurrence itself, without citing it.',
    });
  }
}

/**
 * A party answers an announced change by a workshop that it held since: what the change asks of it is declared met on the day of the workshop, whose
 * minutes are offered as the proof and wait for a review. What it asks of the others stays open. Returns the id of the change. Errors: NOT_FOUND,
 * NOT_THE_ASKED_PARTY, CHANGE_ANSWERED, CHANGE_WITHDRAWN, CHANGE_ASKS_NOTHING, NOT_THE_WORKSHOP_KEEPER, WORKSHOP_CHANGED, HELD_BEFORE (workshopId),
 * NO_MINUTES, WORKSHOP_KEPT, LATE_REASON (lateReason).
 */
export async function answerChange(em: EntityManager, actor: Actor, clock: Clock, input: AnswerChangeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { change, asked, weighed } = await lockChange(tx, actor, input.changeId, at);
    changeVerbs.require('ANSWER', actor, weighed);
    const locked = await lockWorkshop(tx, actor, input.workshopId, 'workshopId');
    const { workshop } = locked;
    const { conventionId } = weighed;
    const partyId = locked.weighed.keeper.id;
    const membership = keeperFor(actor, { conventionId, partyId });
    const due = asked.filter((each) => each.partyId === partyId && each.act === WEIGHED_AGAIN);
    if (!membership || due.length === 0 || locked.weighed.conventionId !== conventionId) {
      throw badInput('workshopId', 'NOT_OF_THE_ASKED_PARTY', {
        fr: 'Choisissez un atelier tenu par votre partie, à qui ce changement le demande.',
        en: 'Choose a workshop that your party held, of which this change asks one.',
      });
    }
    requireVersion(workshop, input.version);
    requireAnswering(locked, change.changedOn);
    const open = due.filter(({ isAnswered }) => !isAnswered);
    if (open.length === 0) throw conflict(CHANGE_ANSWERED.code, CHANGE_ANSWERED.text);
    const by = signAs(actor, membership);
    const words = `${locked.reference}, atelier du ${frenchDay(workshop.heldOn)}.`;
    const answer = { status: 'MET' as const, words, doneAt: startOf(workshop.heldOn).toISOString() };
    await answerOpened(
      tx,
      actor,
      conventionId,
      open.map((each) => ({ ...each, answer })),
      { by, at, lateReason: input.lateReason },
    );
    const offered = recordOf(
      locked,
      open.map((each) => ({ obligationId: each.obligationId, occurrenceId: each.id })),
    );
    const title = `${offered.title}, après le changement du ${frenchDay(change.changedOn)}`;
    const { id } = keepRecord(tx, { ...offered, title }, by, at);
    note({ chain: conventionId, action: 'evidence.changeAnswered', subject: { type: 'Evidence', id }, by, at });
    return change.id;
  });
}
