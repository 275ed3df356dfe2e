import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { isPrior } from '../clocks/clocks.ts';
import { keepRecord } from '../evidence/registerRecord.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { badInput, fail, notFound } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownIdOrNull } from '../platform/validate.ts';
import type { EntryAct } from '../registers/opened.ts';
import { checkDayOrder } from '../registers/order.checks.ts';
import type { AnnounceProcessorInput } from './acts.inputs.ts';
import { lockProcessor } from './lockProcessor.ts';
import { knownProcessor } from './processor.queries.ts';
import { isControllers, type KnownProcessor, type TellableParty, toldParties } from './processor.rules.ts';
import { processorVerbs } from './processor.verbs.ts';
import { ProcessorNotice } from './processorNotice.entity.ts';
import { settleProcessor } from './settleProcessor.ts';
import { shareNow } from './shareProcessor.ts';

function receiverOf(known: KnownProcessor, given: string | null): TellableParty {
  const told = toldParties(known);
  const found = given ? told.find(({ id }) => id === given) : told[0];
  if (found && (given || told.length === 1)) return found;
  throw badInput('toPartyId', told.length === 0 ? 'NOBODY_TO_TELL' : 'WHICH_PARTY', {
    fr:
      told.length === 0
        ? 'Aucune autre partie n’a de rôle au sens du RGPD : il n’y a personne à prévenir.'
        : 'Choisissez la partie à prévenir parmi celles qui ont un rôle au sens du RGPD.',
    en:
      told.length === 0
        ? 'No other party has a role in the sense of the GDPR: there is nobody to tell.'
        : 'Choose who is told among the parties with a role in the sense of the GDPR.',
  });
}

function readNotice(known: KnownProcessor, input: AnnounceProcessorInput, plannedOn: string, isDone: boolean, at: Date) {
  const checks = new Checks();
  const content = checks.text('content', input.content, LENGTHS.reason);
  const sentAt = checkInstant(checks, 'sentAt', input.sentAt, at);
  if (!isDone && !isPrior(sentAt, plannedOn)) {
    checks.refuse('sentAt', 'NOT_PRIOR', {
      fr: `C’est prévu le ${frenchDay(plannedOn)} : annoncez avant le ${frenchDay(plannedOn)} à 00:00 (Paris), ou déplacez d’abord le jour prévu.`,
      en: `It is planned for ${plannedOn}: tell before ${plannedOn} 00:00 (Paris), or move the planned day first.`,
    });
  }
  const objectionEndsOn = input.objectionEndsOn ?? null;
  if (objectionEndsOn && isControllers(known)) {
    checks.refuse('objectionEndsOn', 'NO_OBJECTION', {
      fr: 'L’autre partie ne s’oppose pas à ce que mobilise le responsable de traitement : elle commente.',
      en: 'The other party does not object to what the controller engages: it comments.',
    });
  }
  const day = { fr: 'L’annonce part', en: 'The notice is sent' };
  if (objectionEndsOn) checkDayOrder(checks, 'objectionEndsOn', objectionEndsOn, dayOf(sentAt), day);
  checks.done();
  return { content, sentAt, objectionEndsOn, plannedOn };
}

/** The notice is offered as the proof of what it answers. */
async function proveBy(tx: EntityManager, actor: Actor, noticeId: string, id: string, act: EntryAct): Promise<void> {
  const answered = await settleProcessor(tx, actor, id, act);
  const notice = await tx.findOneOrFail(ProcessorNotice, { id: noticeId });
  const part = notice.change?.id ?? null;
  const serves = answered
    .filter((opened) => opened.act === 'processor.announced' && opened.part === part)
    .map(({ id: occurrenceId, obligationId }) => ({ obligationId, occurrenceId }));
  if (serves.length === 0) return;
  const known = await knownProcessor(tx, id, act.at);
  const record = {
    conventionId: known.weighed.conventionId,
    partyId: notice.fromParty.id,
    title: `${known.reference} · ${known.name}`,
    words: notice.content,
    reference: `processors/${known.reference}/notices/${notice.rank}`,
    entry: {
      register: 'PROCESSORS' as const,
      id,
      snapshot: {
        reference: known.reference,
        name: known.name,
        service: known.service,
        fromParty: notice.fromParty.id,
        toParty: notice.toParty.id,
        sentAt: notice.sentAt.toISOString(),
        plannedOn: notice.plannedOn,
        objectionEndsOn: notice.objectionEndsOn,
        content: notice.content,
        change: part,
      },
    },
    serves,
  };
  notice.evidence = keepRecord(tx, record, act.by, act.at);
}

/**
 * A party tells another of a processor, or of a change; the parties share the entry from then on. It answers what the party owed, and waits for the
 * acknowledgement of the other. Returns the id. Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENDED_ALREADY, RENOUNCED, WHICH_PARTY, NOBODY_TO_TELL,
 * TOO_SHORT (content), IN_FUTURE, NOT_PRIOR (sentAt), NO_OBJECTION, BEFORE (objectionEndsOn), LATE_REASON, PARENT_RESTRICTED, NOTICE_RECORDED when the
 * same was recorded a minute ago.
 */
export async function announceProcessor(em: EntityManager, actor: Actor, clock: Clock, input: AnnounceProcessorInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const locked = await lockProcessor(tx, actor, input.processorId, at);
    const { known } = locked;
    const by = signAs(actor, processorVerbs.require('ANNOUNCE', actor, known.weighed));
    const changeId = knownIdOrNull('changeId', input.changeId);
    const change = known.plannedChanges.find(({ id }) => id === changeId);
    if (changeId && !change) throw notFound('changeId');
    const to = receiverOf(known, knownIdOrNull('toPartyId', input.toPartyId));
    const isDone = Boolean(change ? change.effectiveOn : known.engagedOn);
    const told = readNotice(known, input, change?.plannedOn ?? known.engagedOn ?? known.plannedOn, isDone, at);
    const last = await newestOf(tx, ProcessorNotice, { processor: known.id });
    if (last?.content === told.content && (last.change?.id ?? null) === changeId && at.getTime() - last.recordedAt.getTime() < 60_000) {
      const text = { fr: 'Cette annonce est déjà inscrite, à l’instant.', en: 'This notice is recorded already.' };
      throw fail('CONFLICT', 'NOTICE_RECORDED', text);
    }
    if (known.weighed.isRestricted) await shareNow(tx, actor, locked, at);
    const id = newId();
    const parties = { fromParty: known.weighed.keeper.id, toParty: to.id };
    appendNext(tx, ProcessorNotice, last, { id, processor: known.id, change: changeId, ...parties, ...told, recordedAt: at, ...by });
    await proveBy(tx, actor, id, known.id, { by, at, lateReason: input.lateReason });
    note({ chain: known.weighed.conventionId, action: 'processor.announced', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}
