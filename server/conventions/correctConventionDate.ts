import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import type { Clock } from '../platform/clock.ts';
import { badInput, conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId, knownId } from '../platform/validate.ts';
import type { Convention } from './convention.entity.ts';
import { conventionVerbs } from './convention.verbs.ts';
import { ConventionDate, type ConventionDateKind } from './conventionDate.entity.ts';
import type { CorrectConventionDateInput } from './conventionDate.inputs.ts';
import { type ConventionDays, disorderOf } from './conventionDays.rules.ts';
import { lockConvention } from './lockConvention.ts';
import { recordDate } from './recordDate.ts';

/** A convention is signed and enters into force on some day; it may have no end, and nobody may have terminated it. */
const ALWAYS_KNOWN: readonly ConventionDateKind[] = ['SIGNED', 'IN_FORCE'];

/** The newest fact of each kind. */
export async function newestDates(tx: EntityManager, convention: Convention): Promise<Map<ConventionDateKind, ConventionDate>> {
  const facts = await tx.find(ConventionDate, { convention }, { orderBy: { rank: 'asc' } });
  return new Map(facts.map((fact) => [fact.kind, fact]));
}

/** Refuses days that do not follow one another, on `field`. Throws DATES_REVERSED with both days. */
export function requireOrder(days: ConventionDays, field: string): void {
  const disorder = disorderOf(days);
  if (disorder) throw badInput(field, 'DATES_REVERSED', disorder.text);
}

function checkCorrection({ reason, kind, fallsOn }: CorrectConventionDateInput): string {
  const checks = new Checks();
  const words = checks.text('reason', reason, LENGTHS.reason);
  if (!fallsOn && ALWAYS_KNOWN.includes(kind)) {
    checks.refuse('fallsOn', 'DATE_REQUIRED', {
      fr: 'Une convention est signée et entre en vigueur un jour donné : écrivez-le.',
      en: 'An agreement is signed and enters into force on a given day: write it.',
    });
  }
  checks.done();
  return words;
}

function requireNews(last: ConventionDate | undefined, { fallsOn = null, lastDateId }: CorrectConventionDateInput): void {
  if (lastDateId !== undefined && last && !isSameId(lastDateId, last.id)) {
    const { id, value, reason, recordedAt, authorName } = last;
    throw conflict(
      'DATE_CHANGED',
      {
        fr: 'Cette date a été changée entre-temps : relisez-la avant de la corriger.',
        en: 'This date was changed meanwhile: read it before correcting it.',
      },
      { id, fallsOn: value, reason, recordedAt, authorName },
    );
  }
  if (fallsOn === (last?.value ?? null)) {
    throw badInput('fallsOn', 'DATE_UNCHANGED', {
      fr: 'C’est déjà la date connue : donnez-en une autre, ou ne corrigez rien.',
      en: 'This is the known date already: give another one, or correct nothing.',
    });
  }
}

/**
 * Mends a date that was typed wrong. What is known changes from now on: no earlier state does, since it was told from what was known then.
 * Errors: NOT_FOUND, ADMINISTRATORS_ONLY, BAD_INPUT fields (reason, fallsOn), DATES_REVERSED, DATE_UNCHANGED, DATE_CHANGED when somebody recorded
 * another since `lastDateId`.
 */
export async function correctConventionDate(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: CorrectConventionDateInput,
): Promise<void> {
  const id = knownId('conventionId', input.conventionId);
  if (!canReadConvention(actor, id)) {
    throw notFound('conventionId');
  }
  const membership = conventionVerbs.require('CORRECT_DATE', actor, id);
  const reason = checkCorrection(input);
  await journaled(em, async (tx, note) => {
    const convention = await lockConvention(tx, id, 'conventionId');
    const { kind, fallsOn: value = null } = input;
    const known = await newestDates(tx, convention);
    requireNews(known.get(kind), input);
    const days = Object.fromEntries([...known].map(([of, fact]) => [of, fact.value]));
    requireOrder({ ...days, [kind]: value }, 'fallsOn');
    const at = clock.now();
    const by = signAs(actor, membership);
    await recordDate(tx, convention, { kind, value, source: 'CORRECTION', knownFrom: at, reason }, by, at);
    note({ chain: id, action: 'convention.dateCorrected', subject: { type: 'Convention', id }, by, at });
  });
}
