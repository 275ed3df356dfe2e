import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROGRAM } from '../actors/actor.ts';
import { CatalogueInvalid, formatProblems } from '../catalogues/catalogueProblem.ts';
import { formatDiff } from '../catalogues/diffCatalogue.ts';
import { importCatalogue } from '../catalogues/importCatalogue.ts';
import { currentVersion } from '../database.ts';
import { entities } from '../entities.ts';
import { systemClock } from '../platform/clock.ts';
import { commandFailure, withProgramDatabase } from '../platform/start/withProgramDatabase.ts';

const USAGE = `npm run catalogue:import -- <fichier.yaml> [--dry-run] [--language fr|en]`;

async function run(file: string, isDryRun: boolean, language: 'fr' | 'en'): Promise<void> {
  const source = readFileSync(file, 'utf8');
  await withProgramDatabase({ entities, version: await currentVersion() }, async ({ orm }) => {
    const done = await importCatalogue(orm.em, PROGRAM, systemClock, { source, fileName: path.basename(file), isDryRun });
    process.stdout.write(`${done.catalogue.key} ${done.catalogue.version}: ${done.outcome}\n${formatDiff(done.diff, language)}\n`);
  });
}

function complain(error: unknown, language: 'fr' | 'en'): void {
  const details = error instanceof CatalogueInvalid ? `\n${formatProblems(error.problems, language)}` : '';
  process.stderr.write(`${commandFailure(error)[language]}${details}\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false }, language: { type: 'string', default: 'fr' } },
});
const language = values.language === 'en' ? 'en' : 'fr';
const [file] = positionals;
if (!file || positionals.length > 1 || !existsSync(file)) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
try {
  await run(file, values['dry-run'], language);
} catch (error) {
  complain(error, language);
  process.exit(1);
}
