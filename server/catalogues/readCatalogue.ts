import { checkAgreement, checkAsterisks } from './agreement.checks.ts';
import type { CatalogueFile } from './catalogueFile.ts';
import type { CatalogueProblem, Report } from './catalogueProblem.ts';
import { CatalogueInvalid, formatPath, showValue } from './catalogueProblem.ts';
import { viewCatalogue } from './catalogueView.ts';
import { checkCodes } from './codes.checks.ts';
import { checkAmounts, checkDurations } from './durations.checks.ts';
import { checkEquivalents, linksOf } from './equivalents.checks.ts';
import type { Link } from './equivalents.rules.ts';
import { fingerprintOf } from './fingerprint.ts';
import { checkManifesto } from './manifesto.checks.ts';
import { checkMatrix } from './matrix.checks.ts';
import { checkAnswers } from './parties.checks.ts';
import { checkPractices } from './practices.checks.ts';
import { checkQuestions } from './questions.checks.ts';
import { checkReadings } from './readings.checks.ts';
import { checkReferences } from './references.checks.ts';
import { checkRules } from './rules.checks.ts';
import { reportSchemaProblems } from './schemaProblems.ts';
import { checkTexts } from './texts.checks.ts';
import { checkTracking } from './tracking.checks.ts';
import { checkVariables } from './variables.checks.ts';
import { readYamlSource } from './yamlSource.ts';

const CHECKS = [
  checkAgreement,
  checkDurations,
  checkAmounts,
  checkQuestions,
  checkCodes,
  checkReferences,
  checkEquivalents,
  checkAnswers,
  checkTracking,
  checkManifesto,
  checkPractices,
  checkReadings,
  checkMatrix,
  checkRules,
  checkAsterisks,
];

/** A link to another catalogue, and where the file says it. */
export interface LinkInFile extends Link, Pick<CatalogueProblem, 'file' | 'line' | 'column' | 'path'> {}

export interface CatalogueRead {
  catalogue: CatalogueFile;
  fingerprint: string;
  links: LinkInFile[];
}

/**
 * Reads and validates a catalogue file: YAML, then `schema/catalogue.schema.json`, then what holds across the file. Throws
 * CatalogueInvalid with everything that is wrong, in file order. `fileName` is only shown in problems.
 */
export function readCatalogue(source: string, fileName: string): CatalogueRead {
  const result = readYamlSource(source);
  if ('findings' in result) throw new CatalogueInvalid(result.findings.map((finding) => ({ file: fileName, path: '', ...finding })));
  const { value, positionOf } = result.read;
  const problems: CatalogueProblem[] = [];
  const report: Report = (path, code, expected, { found, at = 'value', offset = 0 } = {}) => {
    const shown = found === undefined ? {} : { found: showValue(found) };
    problems.push({ file: fileName, ...positionOf(path, at, offset), path: formatPath(path), code, expected, ...shown });
  };
  reportSchemaProblems(value, report);
  checkTexts(value, report);
  const view = viewCatalogue(value);
  checkVariables(value, view.variables, report);
  for (const check of CHECKS) check(view, report);
  if (problems.length > 0) throw new CatalogueInvalid(problems.sort(inFileOrder));
  const links = linksOf(view).map(({ path, ...link }) => ({
    ...link,
    file: fileName,
    ...positionOf(path, 'value'),
    path: formatPath(path),
  }));
  return { catalogue: value as CatalogueFile, fingerprint: fingerprintOf(value), links };
}

function inFileOrder(left: CatalogueProblem, right: CatalogueProblem): number {
  return left.line - right.line || left.column - right.column;
}
