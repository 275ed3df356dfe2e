import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import { fillWords } from '../../conventions/fillWords.ts';
import type { Clock } from '../../platform/clock.ts';
import { appendNext, newestOf } from '../../platform/db/series.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { conflict } from '../../platform/errors.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks, knownId } from '../../platform/validate.ts';
import { lockObligation } from '../lockObligation.ts';
import type { ConfirmReadingInput, WithdrawReadingInput } from './reading.inputs.ts';
import { type KnownReading, readingFacts, readingsOf } from './reading.queries.ts';
import { type ReadingAction, readingVerbs } from './reading.verbs.ts';
import { WordingReading } from './wordingReading.entity.ts';

interface Saying {
  obligationId: string;
  conventionId: string;
  partyId: string;
  known: KnownReading;
  by: Signature;
}

/** Locks the obligation, and weighs who says what for which signatory. */
async function weigh(
  tx: EntityManager,
  actor: Actor,
  now: Date,
  verb: ReadingAction,
  given: WithdrawReadingInput | ConfirmReadingInput,
): Promise<Saying> {
  const { id: obligationId, conventionId } = await lockObligation(tx, actor, given.obligationId);
  const partyId = knownId('partyId', given.partyId);
  const known = (await readingsOf(tx, [obligationId], now)).get(obligationId);
  const none = { conventionId, isProposed: false, signatoryIds: [], confirmedPartyIds: [], forPartyId: partyId };
  const word = known?.signatories.find((each) => each.partyId === partyId)?.readingWord;
  const current = word ? { recordedAt: new Date(word.recordedAt), authorName: word.author.name } : undefined;
  const membership = readingVerbs.require(verb, actor, known ? readingFacts(known, partyId) : none, current);
  return { obligationId, conventionId, partyId, known: known!, by: signAs(actor, membership) };
}

const append = async (
  tx: EntityManager,
  { obligationId, partyId, known, by }: Saying,
  isConfirmed: boolean,
  reason: string | null,
  at: Date,
) => {
  const last = await newestOf(tx, WordingReading, { obligation: obligationId, party: partyId });
  const { wording, proposed } = known;
  appendNext(tx, WordingReading, last, {
    obligation: obligationId,
    party: partyId,
    isConfirmed,
    wording,
    proposed,
    reason,
    recordedAt: at,
    ...by,
  });
};

/**
 * A signatory reads words of an obligation as the catalogue proposes. Returns the id of the obligation.
 * Errors: NOT_FOUND, NO_READING_PROPOSED, NOT_AN_OFFICER_OF_A_READER, READING_CONFIRMED with by whom, READING_CHANGED with what is proposed now.
 */
export async function confirmReading(em: EntityManager, actor: Actor, clock: Clock, input: ConfirmReadingInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const saying = await weigh(tx, actor, at, 'CONFIRM_READING', input);
    const { obligationId, conventionId, by, known } = saying;
    const proposedReading = fillWords(known.proposed, known.words);
    if (input.proposedReading.trim() !== proposedReading) {
      throw conflict(
        'READING_CHANGED',
        { fr: 'Une autre lecture est proposée depuis : lisez-la d’abord.', en: 'Another reading is proposed since: read it first.' },
        { proposedReading },
      );
    }
    await append(tx, saying, true, null, at);
    note({ chain: conventionId, action: 'obligation.readingConfirmed', subject: { type: 'Obligation', id: obligationId }, by, at });
    return obligationId;
  });
}

/**
 * A signatory takes its confirmation back: the reading is to confirm anew from then on, and the past stays. Returns the id of the obligation.
 * Errors: NOT_FOUND, NO_READING_PROPOSED, NOT_AN_OFFICER_OF_A_READER, READING_NOT_CONFIRMED, BAD_INPUT (reason).
 */
export async function withdrawReading(em: EntityManager, actor: Actor, clock: Clock, input: WithdrawReadingInput): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const saying = await weigh(tx, actor, at, 'WITHDRAW_READING', input);
    const { obligationId, conventionId, by } = saying;
    await append(tx, saying, false, reason, at);
    note({ chain: conventionId, action: 'obligation.readingWithdrawn', subject: { type: 'Obligation', id: obligationId }, by, at });
    return obligationId;
  });
}
