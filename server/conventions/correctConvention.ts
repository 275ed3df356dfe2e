import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { badInput, conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId, knownId } from '../platform/validate.ts';
import type { CorrectConventionInput } from './act.inputs.ts';
import { ACT_FIELDS, ActCorrection, type ActField } from './actCorrection.entity.ts';
import type { Convention } from './convention.entity.ts';
import { conventionVerbs } from './convention.verbs.ts';
import { Credit } from './credit.entity.ts';
import { lockConvention } from './lockConvention.ts';
import { Party } from './party.entity.ts';
import { type ActFacts, readAct } from './readAct.ts';
import { openMoments } from './recordDate.ts';
import { readPartyWords } from './storeParties.ts';

type Words = ReturnType<typeof readPartyWords>;
type CorrectedParty = Pick<Words, 'dpoEmail'> & { name?: string; roleLabel?: string | null; gdprRole?: Party['gdprRole'] };

/** What is known of the act, by field, as it would be written in a form. */
function actOf(convention: Convention, credits: Credit[], parties: Party[]): Record<ActField, unknown> {
  const { noticePeriod, place, originals, imputations, variables } = convention;
  return {
    ...{ noticePeriod, place, originals, imputations, variables },
    credits: credits.map(({ year, ae, cp }) => ({ year, ae: ae ?? null, cp: cp ?? null })).toSorted((one, other) => one.year - other.year),
    parties: parties.map(({ code, name, roleLabel, gdprRole, dpoEmail }) => ({ code, name, roleLabel, gdprRole, dpoEmail })),
  };
}

const changedFields = (before: Record<ActField, unknown>, after: Record<ActField, unknown>): ActField[] =>
  ACT_FIELDS.filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null));

/** Rows by year: those no longer given go, others are mended or added. Returns what there is then. */
function correctCredits(
  tx: EntityManager,
  convention: Convention,
  known: Credit[],
  given: NonNullable<ActFacts['credits']>,
  at: Date,
): Credit[] {
  for (const credit of known) if (!given.some(({ year }) => year === credit.year)) tx.remove(credit);
  return given.map(({ year, ae, cp }) => {
    const found = known.find((credit) => credit.year === year);
    return found ? Object.assign(found, { ae, cp }) : tx.create(Credit, { convention, year, ae, cp, knownFrom: at });
  });
}

/** What is given of each party, checked: `undefined` keeps what is known. */
function readParties(checks: Checks, known: Party[], given: NonNullable<CorrectConventionInput['parties']>): Map<Party, CorrectedParty> {
  const corrected = new Map<Party, CorrectedParty>();
  for (const [index, party] of given.entries()) {
    const found = known.find(({ code }) => code === party.code);
    const words = readPartyWords(checks, index, party);
    if (!found) {
      const codes = known.map(({ code }) => code).join(', ');
      checks.refuse(`parties.${index}.code`, 'PARTY_UNKNOWN', { fr: `Parties connues : ${codes}.`, en: `Known parties: ${codes}.` });
      continue;
    }
    corrected.set(found, {
      ...(words.name && { name: words.name }),
      ...(party.roleLabel !== undefined && { roleLabel: words.roleLabel }),
      ...(party.gdprRole !== undefined && { gdprRole: party.gdprRole }),
      dpoEmail: party.dpoEmail === undefined ? (found.dpoEmail ?? null) : words.dpoEmail,
    });
  }
  return corrected;
}

/** What credits open: a year that the act does not grant is foreseen no more from now on, with the reason of the correction; what it opened before stays told of before. */
async function followCredits(tx: EntityManager, { id }: Convention, gone: Credit[], at: Date, reason: string): Promise<void> {
  await openMoments(tx, id);
  for (const { year } of gone) await run(tx, sql`select withdraw_moment(${id}, 'credits.tranche', ${String(year)}, ${at}, ${reason})`);
}

function requireNews(last: ActCorrection | undefined, now: Record<ActField, unknown>, { lastCorrectionId }: CorrectConventionInput): void {
  if (lastCorrectionId === undefined || !last || isSameId(lastCorrectionId, last.id)) return;
  const { id, fields, reason, recordedAt, authorName } = last;
  throw conflict(
    'ACT_CHANGED',
    {
      fr: 'Ce que l’on sait de l’acte a été corrigé entre-temps : relisez-le avant de le corriger.',
      en: 'What is known of the act was corrected meanwhile: read it before correcting it.',
    },
    { id, ...Object.fromEntries(fields.map((field) => [field, now[field as ActField]])), reason, recordedAt, authorName },
  );
}

/**
 * Mends what was typed of an act: notice, place, originals, credits, lines of the budget, open words, what it says of its parties. Errors: NOT_FOUND,
 * ADMINISTRATORS_ONLY, BAD_INPUT fields, NOTHING_CORRECTED, ACT_CHANGED when somebody corrected it since `lastCorrectionId`.
 */
export async function correctConvention(em: EntityManager, actor: Actor, clock: Clock, input: CorrectConventionInput): Promise<void> {
  const id = knownId('conventionId', input.conventionId);
  if (!canReadConvention(actor, id)) {
    throw notFound('conventionId');
  }
  const membership = conventionVerbs.require('CORRECT_ACT', actor, id);
  await journaled(em, async (tx, note) => {
    const checks = new Checks();
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    const convention = await lockConvention(tx, id, 'conventionId');
    const { content } = await tx.findOneOrFail(Catalogue, { id: convention.catalogue.id });
    const known = await tx.find(Credit, { convention });
    const parties = await tx.find(Party, { convention }, { orderBy: { position: 'asc' } });
    const { credits, ...facts } = readAct(checks, content, input);
    const corrected = readParties(checks, parties, input.parties ?? []);
    checks.done();
    const before = actOf(convention, known, parties);
    const last = await newestOf(tx, ActCorrection, { convention });
    requireNews(last, before, input);
    Object.assign(convention, facts);
    for (const [party, words] of corrected) Object.assign(party, words);
    const at = clock.now();
    const granted = credits ? correctCredits(tx, convention, known, credits, at) : known;
    const fields = changedFields(before, actOf(convention, granted, parties));
    if (fields.length === 0) {
      throw badInput('reason', 'NOTHING_CORRECTED', { fr: 'Rien ne change : corrigez un champ.', en: 'Nothing changes: correct a field.' });
    }
    const by = signAs(actor, membership);
    const gone = known.filter((credit) => !granted.includes(credit));
    if (fields.includes('credits')) await followCredits(tx, convention, gone, at, reason);
    appendNext(tx, ActCorrection, last, { convention, fields, reason, recordedAt: at, ...by });
    note({ chain: id, action: 'convention.corrected', subject: { type: 'Convention', id }, by, at });
  });
}
