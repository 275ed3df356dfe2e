import type { EntityManager } from '@mikro-orm/postgresql';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import type { CatalogueFile } from '../catalogues/catalogueFile.ts';
import { startOf } from '../clocks/days.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { fail, notFound } from '../platform/errors.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { Convention } from './convention.entity.ts';
import { ConventionDate } from './conventionDate.entity.ts';
import { Credit } from './credit.entity.ts';
import { type GdprRole, Party } from './party.entity.ts';

/** What an agreement says of itself; what is left out comes from its catalogue. */
export interface NewConvention {
  catalogueId: string;
  slug: string;
  title: string;
  serviceName: string;
  signedOn?: string | null;
  endsOn?: string | null;
  parties: { code: string; organisationId: string; gdprRole?: GdprRole | null }[];
}

export interface StoredConvention {
  id: string;
  catalogueId: string;
  /** Ids of its parties by their code in the catalogue. */
  parties: Map<string, string>;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function checkNameAndDates(checks: Checks, slug: string, signedOn: string, endsOn: string | null): void {
  if (!SLUG.test(slug) || slug.length > LENGTHS.slug.max) {
    checks.refuse('slug', 'SLUG_INVALID', {
      fr: `Écrivez 1 à ${LENGTHS.slug.max} lettres minuscules, chiffres et tirets, par exemple « service-2026 ».`,
      en: `Write 1 to ${LENGTHS.slug.max} lower-case letters, figures and dashes, e.g. “service-2026”.`,
    });
  }
  checks.day('signedOn', signedOn);
  checks.day('endsOn', endsOn);
  if (endsOn && endsOn < signedOn) {
    checks.refuse('endsOn', 'DATES_REVERSED', { fr: 'La fin vient après la signature.', en: 'The end comes after the signature.' });
  }
}

function checkParties(checks: Checks, content: CatalogueFile, given: NewConvention['parties']): void {
  const expected = content.parties.map(({ code }) => code);
  const codes = given.map(({ code }) => code);
  const isComplete = expected.every((code) => codes.includes(code)) && codes.every((code) => expected.includes(code));
  if (!isComplete || new Set(codes).size !== codes.length) {
    checks.refuse('parties', 'PARTIES_INCOMPLETE', {
      fr: `Donnez une organisation à chaque partie, une seule fois : ${expected.join(', ')}.`,
      en: `Give every party one organisation, once: ${expected.join(', ')}.`,
    });
  }
}

async function storeParties(
  tx: EntityManager,
  convention: string,
  content: CatalogueFile,
  input: NewConvention,
): Promise<Map<string, string>> {
  const parties = input.parties.map((party) => ({ ...party, organisationId: knownId('parties.organisationId', party.organisationId) }));
  const ids = new Set(parties.map(({ organisationId }) => organisationId));
  const known = await tx.count(Organisation, { id: { $in: [...ids] } });
  if (known !== ids.size) {
    throw notFound('parties.organisationId');
  }
  const byCode = new Map(parties.map((party) => [party.code, party]));
  return new Map(
    content.parties.map((party, index) => {
      const id = newId();
      const given = byCode.get(party.code)!;
      tx.create(Party, {
        id,
        convention,
        code: party.code,
        name: party.name,
        roleLabel: party.role,
        organisation: given.organisationId,
        gdprRole: given.gdprRole ?? party.gdprRole ?? null,
        isSignatory: party.isSignatory,
        providesReviewers: party.providesReviewers ?? false,
        position: index + 1,
      });
      return [party.code, id];
    }),
  );
}

/** The dates of the act itself, known from the day it was signed. */
function storeDates(
  tx: EntityManager,
  convention: string,
  dates: { signedOn: string; endsOn: string | null },
  by: Signature,
  at: Date,
): void {
  const known = { convention, rank: 1, knownFrom: startOf(dates.signedOn), source: 'ORIGINAL', recordedAt: at, ...by } as const;
  tx.create(ConventionDate, { ...known, kind: 'SIGNED', value: dates.signedOn });
  tx.create(ConventionDate, { ...known, kind: 'ENDS', value: dates.endsOn });
}

/**
 * Within a transaction: the agreement on a published catalogue, its parties and its credits; nobody is bound to anything yet.
 * Errors: BAD_INPUT fields (slug, title, parties, endsOn), NOT_FOUND (catalogue, organisation), SLUG_TAKEN.
 */
export async function storeConvention(tx: EntityManager, by: Signature, at: Date, input: NewConvention): Promise<StoredConvention> {
  const catalogue = await tx.findOne(Catalogue, { id: knownId('catalogueId', input.catalogueId) });
  if (!catalogue) {
    throw notFound('catalogueId');
  }
  const { agreement } = catalogue.content;
  const checks = new Checks();
  const title = checks.text('title', input.title, LENGTHS.conventionTitle);
  const serviceName = checks.text('serviceName', input.serviceName, LENGTHS.serviceName);
  const signedOn = input.signedOn ?? agreement.signedOn;
  const endsOn = input.endsOn ?? agreement.endsOn ?? null;
  checkNameAndDates(checks, input.slug, signedOn, endsOn);
  checkParties(checks, catalogue.content, input.parties);
  checks.done();
  if (await tx.count(Convention, { slug: input.slug })) {
    throw fail('CONFLICT', 'SLUG_TAKEN', {
      fr: 'Une convention porte déjà ce nom court.',
      en: 'A convention already has this short name.',
    });
  }
  const id = newId();
  const noticePeriod = agreement.noticePeriod ?? null;
  tx.create(Convention, { id, slug: input.slug, title, serviceName, catalogue: catalogue.id, signedOn, endsOn, noticePeriod });
  storeDates(tx, id, { signedOn, endsOn }, by, at);
  const parties = await storeParties(tx, id, catalogue.content, input);
  for (const credit of agreement.credits ?? []) {
    tx.create(Credit, { convention: id, ...credit });
  }
  return { id, catalogueId: catalogue.id, parties };
}
