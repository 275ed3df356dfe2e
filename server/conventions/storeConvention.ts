import type { EntityManager } from '@mikro-orm/postgresql';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { startOf } from '../clocks/days.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { fail, notFound } from '../platform/errors.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import type { ActInput } from './actInput.ts';
import { Convention } from './convention.entity.ts';
import type { ConventionDateKind } from './conventionDate.entity.ts';
import { disorderOf } from './conventionDays.rules.ts';
import { Credit } from './credit.entity.ts';
import { readAct } from './readAct.ts';
import { keepDate } from './recordDate.ts';
import { checkParties, type NewParty, readPartyWords, storeParties } from './storeParties.ts';

/** What an act says of itself; nothing of the act its catalogue was drawn from is taken for granted. */
export interface NewConvention extends ActInput {
  catalogueId: string;
  slug: string;
  title: string;
  serviceName: string;
  signedOn: string;
  /** The day of the signature unless told. */
  inForceOn?: string | null;
  /** Nothing bounds it unless told. */
  endsOn?: string | null;
  parties: NewParty[];
}

export interface StoredConvention {
  id: string;
  catalogueId: string;
  /** Ids of its parties by their code in the catalogue. */
  parties: Map<string, string>;
}

interface Days {
  signedOn: string;
  inForceOn: string;
  endsOn: string | null;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function checkSlug(checks: Checks, slug: string): void {
  if (!SLUG.test(slug) || slug.length > LENGTHS.slug.max) {
    checks.refuse('slug', 'SLUG_INVALID', {
      fr: `Écrivez 1 à ${LENGTHS.slug.max} lettres minuscules, chiffres et tirets, par exemple « service-2026 ».`,
      en: `Write 1 to ${LENGTHS.slug.max} lower-case letters, figures and dashes, e.g. “service-2026”.`,
    });
  }
}

function checkDays(checks: Checks, { signedOn, inForceOn, endsOn }: Days): void {
  checks.day('signedOn', signedOn);
  checks.day('inForceOn', inForceOn);
  checks.day('endsOn', endsOn);
  const disorder = disorderOf({ SIGNED: signedOn, IN_FORCE: inForceOn, ENDS: endsOn });
  if (disorder) checks.refuse('endsOn', 'DATES_REVERSED', disorder.text);
}

/** Known from the first instant of the day of the signature on: readings of earlier days know no date of it. */
async function recordDays(tx: EntityManager, convention: Convention, { signedOn, inForceOn, endsOn }: Days, by: Signature, at: Date) {
  const values: [ConventionDateKind, string | null][] = [
    ['SIGNED', signedOn],
    ['IN_FORCE', inForceOn],
    ['ENDS', endsOn],
  ];
  for (const [kind, value] of values) {
    await keepDate(tx, convention, { kind, value, source: 'ORIGINAL', knownFrom: startOf(signedOn) }, by, at);
  }
}

/**
 * Within a transaction: the agreement on a published catalogue with what its act says, its dates, parties and credits; nobody is bound to anything
 * yet. Errors: BAD_INPUT fields (slug, title, parties, dates, facts of the act), NOT_FOUND (catalogue, organisation), SLUG_TAKEN.
 */
export async function storeConvention(tx: EntityManager, by: Signature, at: Date, input: NewConvention): Promise<StoredConvention> {
  const catalogue = await tx.findOne(Catalogue, { id: knownId('catalogueId', input.catalogueId) });
  if (!catalogue) {
    throw notFound('catalogueId');
  }
  const checks = new Checks();
  const title = checks.text('title', input.title, LENGTHS.conventionTitle);
  const serviceName = checks.text('serviceName', input.serviceName, LENGTHS.serviceName);
  const { slug, signedOn } = input;
  const days = { signedOn, inForceOn: input.inForceOn ?? signedOn, endsOn: input.endsOn ?? null };
  checkSlug(checks, slug);
  checkDays(checks, days);
  checkParties(checks, catalogue.content, input.parties);
  const words = input.parties.map((party, index) => readPartyWords(checks, index, party));
  const { credits = [], ...facts } = readAct(checks, catalogue.content, { ...input, variables: input.variables ?? [] });
  checks.done();
  if (await tx.count(Convention, { slug })) {
    throw fail('CONFLICT', 'SLUG_TAKEN', {
      fr: 'Une convention porte déjà ce nom court.',
      en: 'A convention already has this short name.',
    });
  }
  const id = newId();
  const { endsOn } = days;
  const convention = tx.create(Convention, {
    ...{ id, slug, title, serviceName, catalogue: catalogue.id, signedOn, endsOn, imputations: [], variables: {} },
    ...facts,
  });
  const parties = await storeParties(tx, id, catalogue.content, input.parties, words);
  for (const credit of credits) tx.create(Credit, { convention: id, ...credit });
  await recordDays(tx, convention, days, by, at);
  return { id, catalogueId: catalogue.id, parties };
}
