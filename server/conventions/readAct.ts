import { Duration } from 'luxon';
import type { CatalogueFile } from '../catalogues/catalogueFile.ts';
import { LENGTHS } from '../platform/lengths.ts';
import type { Checks } from '../platform/validate.ts';
import type { ActInput, CreditInput, ImputationInput, VariableInput } from './actInput.ts';
import type { Imputation } from './convention.entity.ts';
import { readAmount } from './readAmount.ts';

const YEARS = { first: 1900, last: 2199 };
const IMPUTATIONS_MAX = 50;
const ORIGINALS_MAX = 99;
const NOTICE = /^P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;
const LONGEST_NOTICE_YEARS = 100;

/** What an act says of itself, checked; what was not given is undefined. */
export interface ActFacts {
  noticePeriod?: string | null;
  place?: string | null;
  originals?: number | null;
  credits?: { year: number; ae: number | null; cp: number | null }[];
  imputations?: Imputation[];
  variables?: Record<string, string>;
}

function readNotice(checks: Checks, given: string | null): string | null {
  const written = given?.trim();
  if (!written) return null;
  const years = NOTICE.test(written) ? Duration.fromISO(written).as('years') : 0;
  if (years <= 0 || years > LONGEST_NOTICE_YEARS) {
    checks.refuse('noticePeriod', 'DURATION_INVALID', {
      fr: 'Écrivez une durée ISO 8601 d’un jour à cent ans, par exemple P3M pour trois mois.',
      en: 'Write an ISO 8601 duration from a day to a hundred years, e.g. P3M for three months.',
    });
  }
  return written;
}

function readOriginals(checks: Checks, given: number | null): number | null {
  if (given !== null && (given < 1 || given > ORIGINALS_MAX)) {
    checks.refuse('originals', 'OUT_OF_RANGE', {
      fr: `Donnez un nombre d’exemplaires de 1 à ${ORIGINALS_MAX}.`,
      en: `Give a number of originals from 1 to ${ORIGINALS_MAX}.`,
    });
  }
  return given;
}

function readCredits(checks: Checks, given: CreditInput[]): NonNullable<ActFacts['credits']> {
  const years = given.map(({ year }) => year);
  return given.map(({ year, ae, cp }, index) => {
    if (year < YEARS.first || year > YEARS.last) {
      checks.refuse(`credits.${index}.year`, 'OUT_OF_RANGE', {
        fr: `Donnez une année de ${YEARS.first} à ${YEARS.last}.`,
        en: `Give a year from ${YEARS.first} to ${YEARS.last}.`,
      });
    } else if (years.indexOf(year) !== index) {
      checks.refuse(`credits.${index}.year`, 'YEAR_TWICE', {
        fr: `L’année ${year} est déjà donnée : une seule ligne par année.`,
        en: `The year ${year} is given already: one row a year.`,
      });
    }
    return {
      year,
      ae: readAmount(checks, `credits.${index}.ae`, ae),
      cp: readAmount(checks, `credits.${index}.cp`, cp),
    };
  });
}

function readImputations(checks: Checks, given: ImputationInput[]): Imputation[] {
  if (given.length > IMPUTATIONS_MAX) {
    checks.refuse('imputations', 'TOO_MANY', {
      fr: `Donnez au plus ${IMPUTATIONS_MAX} lignes d’imputation.`,
      en: `Give at most ${IMPUTATIONS_MAX} lines of the budget.`,
    });
  }
  return given.map(({ label, wording }, index) => ({
    label: checks.text(`imputations.${index}.label`, label, LENGTHS.line),
    wording: checks.optionalText(`imputations.${index}.wording`, wording, LENGTHS.line),
  }));
}

/** One value for every word that the catalogue leaves open, and for no other. */
function readVariables(checks: Checks, { variables: open = [] }: CatalogueFile, given: VariableInput[]): Record<string, string> {
  const codes = open.map(({ code }) => code);
  for (const { code } of given) {
    if (codes.includes(code)) continue;
    const known = codes.join(', ') || '—';
    checks.refuse(`variables.${code}`, 'VARIABLE_UNKNOWN', {
      fr: `Le catalogue ne laisse pas ce mot ouvert ; ceux qu’il laisse : ${known}.`,
      en: `The catalogue does not leave that word open; those it leaves: ${known}.`,
    });
  }
  const values = new Map(given.map(({ code, wording }) => [code, wording]));
  return Object.fromEntries(open.map(({ code }) => [code, checks.text(`variables.${code}`, values.get(code), LENGTHS.line)]));
}

/** Reads what is given of an act on a catalogue, every refused field told in `checks`. */
export function readAct(checks: Checks, catalogue: CatalogueFile, given: ActInput): ActFacts {
  const { noticePeriod, place, originals, credits, imputations, variables } = given;
  return {
    ...(noticePeriod !== undefined && { noticePeriod: readNotice(checks, noticePeriod) }),
    ...(place !== undefined && { place: checks.optionalText('place', place, LENGTHS.place) }),
    ...(originals !== undefined && { originals: readOriginals(checks, originals) }),
    ...(credits && { credits: readCredits(checks, credits) }),
    ...(imputations && { imputations: readImputations(checks, imputations) }),
    ...(variables && { variables: readVariables(checks, catalogue, variables) }),
  };
}
