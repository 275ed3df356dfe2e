import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { obligationVerbs } from '../obligations/obligation.verbs.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import { newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId, knownId } from '../platform/validate.ts';
import { citedFacts } from './citedFacts.ts';
import { findManifesto } from './manifesto.queries.ts';
import type { ManifestoType } from './manifesto.type.ts';
import { manifestoVerbs } from './manifesto.verbs.ts';
import { ManifestoReview } from './manifestoReview.entity.ts';
import type { ReviewManifestoInput } from './manifestoReview.inputs.ts';
import { Observation, type ObservedValue } from './observation.entity.ts';
import type { CitingInput } from './observation.inputs.ts';
import { ObservationFact } from './observationFact.entity.ts';
import { appendObservation, requireOneSide } from './observe.ts';
import { offerReview, provenByReviews } from './offerReview.ts';

/** What was seen of one commitment, and where the input tells it. */
interface SeenDuty {
  obligationId: string;
  value: ObservedValue;
  words: string;
  field: string;
  cited: CitingInput;
}

function readSeen({ observations, reviewConclusion }: ReviewManifestoInput): { seen: SeenDuty[]; conclusion: string | null } {
  const checks = new Checks();
  if (observations.length === 0) {
    checks.refuse('observations', 'NOTHING_OBSERVED', {
      fr: 'Observez au moins un engagement : ceux que vous passez ne sont pas observés.',
      en: 'Observe at least one commitment: those you skip are not observed.',
    });
  }
  const seen = observations.map(({ obligationId, observed: value, words, ...cited }, rank) => {
    const field = `observations.${rank}`;
    return {
      obligationId: knownId(`${field}.obligationId`, obligationId),
      value,
      words: checks.of(field).text('words', words, LENGTHS.reason),
      field,
      cited,
    };
  });
  for (const { obligationId, field } of seen.filter(
    (one, rank) => seen.findIndex((each) => each.obligationId === one.obligationId) < rank,
  )) {
    checks.refuse(`${field}.obligationId`, 'OBSERVED_TWICE', {
      fr: `Une revue observe un engagement une fois : ne gardez qu’une observation de ${obligationId}.`,
      en: `A review observes a commitment once: keep one observation of ${obligationId}.`,
    });
  }
  const concluded = checks.optionalText('reviewConclusion', reviewConclusion, LENGTHS.text);
  checks.done();
  return { seen, conclusion: concluded };
}

/** Reviews of one convention follow one another. */
const lockReviews = (tx: EntityManager, conventionId: string): Promise<unknown> =>
  run(tx, sql`select id from convention where id = ${conventionId} for no key update`);

/** The reviewer saw the last review. Throws MANIFESTO_REVIEW_CHANGED with the one they did not see. */
function requireLast({ manifestoReviews: [last] }: ManifestoType, given: string | null | undefined): void {
  if (isSameId(given, last?.id)) return;
  throw conflict(
    'MANIFESTO_REVIEW_CHANGED',
    { fr: 'Une autre revue du manifeste a été signée entre-temps.', en: 'Another review of the manifesto was signed meanwhile.' },
    { id: last?.id, reviewedOn: last?.reviewedOn, recordedAt: last?.recordedAt, authorName: last?.author.name },
  );
}

/** Records what was seen of each commitment. Throws NOT_FOUND on the field of what is not observed in this convention. */
async function observeAll(
  tx: EntityManager,
  actor: Actor,
  seen: readonly SeenDuty[],
  { id: reviewId, conventionId, reviewedOn: observedOn }: { id: string; conventionId: string; reviewedOn: string },
  { by, at }: { by: Signature; at: Date },
): Promise<void> {
  for (const { obligationId, value, words, field, cited } of seen) {
    const obligation = await lockObligation(tx, actor, obligationId, `${field}.obligationId`);
    if (obligation.conventionId !== conventionId) throw notFound(`${field}.obligationId`);
    obligationVerbs.require('OBSERVE', actor, obligation);
    const last = await newestOf(tx, Observation, { obligation: obligationId });
    const facts = await citedFacts(tx, actor, conventionId, cited, `${field}.`);
    const id = appendObservation(tx, last, { obligationId, side: 'REVIEWER', seen: { value, observedOn, words }, reviewId }, by, at);
    for (const fact of facts) tx.create(ObservationFact, { observation: id, ...fact });
  }
}

const SEEN_AS: Record<ObservedValue, [one: string, many: string]> = {
  KEPT: ['respecté', 'respectés'],
  AT_RISK: ['menacé', 'menacés'],
  BROKEN: ['rompu', 'rompus'],
  NOT_OBSERVED: ['pas pu être observé', 'pas pu être observés'],
};

/** What a review found, e.g. « 18 respectés, 1 rompu, 2 non revus ». */
function wordsOf(seen: readonly SeenDuty[], leftOut: number): string {
  const counted = Object.entries(SEEN_AS).flatMap(([value, [one, many]]) => {
    const count = seen.filter((each) => each.value === value).length;
    return count === 0 ? [] : [`${count} ${count > 1 ? many : one}`];
  });
  return [...counted, ...(leftOut > 0 ? [`${leftOut} non ${leftOut > 1 ? 'revus' : 'revu'}`] : [])].join(', ');
}

/** What the review says, with what the sides had last seen, as it is kept for ever. */
function frozenOf(manifesto: ManifestoType, seen: readonly SeenDuty[], number: number, reviewedOn: string, conclusion: string | null) {
  const duties = manifesto.principles.flatMap(({ theme, duties: own }) => own.map((duty) => ({ ...duty, principle: theme.label })));
  const commitments = duties
    .filter(({ tracking }) => tracking === 'OBSERVE')
    .map(({ obligationId, code, partyCode, principle, text, sideViews }) => {
      const now = seen.find((each) => each.obligationId === obligationId);
      const before = sideViews.map(({ side, observed, observedOn, words }) => ({ side, observed, observedOn, words }));
      return { code, party: partyCode, principle, text, observed: now?.value ?? null, words: now?.words ?? null, before };
    });
  const { textVersion, textSource } = manifesto;
  return { manifesto: { version: textVersion, source: textSource }, number, reviewedOn, conclusion, commitments };
}

/**
 * A reviewer goes through the manifesto of a convention: what they saw of each commitment is recorded, with one dated review of the whole that is offered
 * as a proof where the catalogue asks for one, or nothing is. Returns the id of the convention.
 * Errors: NOTHING_OBSERVED, OBSERVED_TWICE, what `citedFacts` refuses, TOO_SHORT (observations), TOO_LONG (reviewConclusion), NOT_FOUND, NO_MANIFESTO, NOT_AN_INDEPENDENT_REVIEWER,
 * OBSERVED_FOR_ANOTHER_SIDE, FUTURE_DAY, BEFORE_SIGNATURE (reviewedOn), NOT_OBSERVED_HERE, MANIFESTO_REVIEW_CHANGED when another was signed since
 * `lastReviewId`.
 */
export async function reviewManifesto(em: EntityManager, actor: Actor, clock: Clock, input: ReviewManifestoInput): Promise<string> {
  const { seen, conclusion } = readSeen(input);
  const conventionId = knownId('conventionId', input.conventionId);
  const { reviewedOn } = input;
  return journaled(em, async (tx, note) => {
    await lockReviews(tx, conventionId);
    const at = clock.now();
    const known = await findManifesto(tx, actor, conventionId, at);
    if (!known) throw notFound('conventionId');
    const by = signAs(actor, manifestoVerbs.require('REVIEW_MANIFESTO', actor, known.facts));
    await requireOneSide(tx, actor, conventionId, 'REVIEWER');
    await requirePast(tx, conventionId, 'reviewedOn', reviewedOn, at);
    requireLast(known.told, input.lastReviewId);
    const [id, number] = [newId(), (known.told.manifestoReviews[0]?.number ?? 0) + 1];
    tx.create(ManifestoReview, { id, convention: conventionId, rank: number, reviewedOn, conclusion, recordedAt: at, ...by });
    const inOrder = [...seen].sort((a, b) => (a.obligationId < b.obligationId ? -1 : 1));
    await observeAll(tx, actor, inOrder, { id, conventionId, reviewedOn }, { by, at });
    const snapshot = frozenOf(known.told, seen, number, reviewedOn, conclusion);
    const words = wordsOf(seen, snapshot.commitments.length - seen.length);
    const title = `Revue du manifeste n° ${number}, ${frenchDay(reviewedOn)}`;
    const duties = await provenByReviews(tx, conventionId, at);
    for (const duty of duties) await lockObligation(tx, actor, duty.id);
    await offerReview(tx, actor, { id, number, conventionId, reviewedOn, title, words, snapshot }, duties, by, at);
    note({ chain: conventionId, action: 'manifestoReview.signed', subject: { type: 'ManifestoReview', id }, by, at });
    return conventionId;
  });
}
