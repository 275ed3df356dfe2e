import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CatalogueProblem } from '../../server/catalogues/catalogueProblem.ts';
import { CatalogueInvalid } from '../../server/catalogues/catalogueProblem.ts';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';

const root = new URL('../../', import.meta.url);

const read = (file: string) => readFileSync(fileURLToPath(new URL(file, root)), 'utf8');

export const signedAgreement = read('schema/catalogues/domifa-fast5-2020.yaml');
/** A model of such a convention, which each one fills with its own words. */
export const modelAgreement = read('schema/catalogues/modele-incubation.yaml');
/** Its version 1.0.0, which said neither how commitments are tracked nor where their rules come from. */
export const signedAgreementFirst = read('tests/catalogues/fixtures/domifa-fast5-2020-1.0.0.yaml');
export const threeParties = read('tests/catalogues/fixtures/eau-metropole-2026.yaml');
/** Two versions of an agreement between three joint controllers, without an end nor credits. */
export const jointControllers = read('tests/catalogues/fixtures/logement-etudiant-1.0.0.yaml');
export const jointControllersAmended = read('tests/catalogues/fixtures/logement-etudiant-2.0.0.yaml');

/** Everything refused in a source; empty when it is accepted. */
export function problemsOf(source: string): CatalogueProblem[] {
  try {
    readCatalogue(source, 'essai.yaml');
    return [];
  } catch (error) {
    if (error instanceof CatalogueInvalid) return error.problems;
    throw error;
  }
}

/** The source with its first `before` replaced; fails when there is none. */
export function edit(source: string, before: string, after: string): string {
  if (!source.includes(before)) throw new Error(`Nothing to replace: ${before}`);
  return source.replace(before, () => after);
}

/** Line (from 1) and column (from 1) of the first occurrence of a text. */
export function placeOf(source: string, text: string): { line: number; column: number } {
  const before = source.slice(0, source.indexOf(text)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
