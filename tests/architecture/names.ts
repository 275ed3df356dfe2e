import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLOORS, TABLES_OF_SQL } from './floors.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const features = FLOORS.server.flatMap((room) => /^server\/(?!platform$)([^/]+)$/.exec(room)?.[1] ?? []);

/** Names that the files of features with a suffix declare. */
const declaredIn = (suffix: string, name: RegExp): string[] =>
  features.flatMap((feature) =>
    readdirSync(path.join(ROOT, 'server', feature), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(suffix))
      .flatMap((file) => {
        const text = readFileSync(path.join(ROOT, 'server', feature, file), 'utf8');
        return [...text.matchAll(name)].map(([, found]) => found!);
      }),
  );

/** Names of the entities of features and of their tables; of their functions and views. */
const kept = declaredIn('.entity.ts', /^ {2}(?:name|tableName): '(\w+)'/gm);
const living = declaredIn('.sql.ts', /^create or replace (?:function|view) (\w+)/gm);

/** What belongs to features: folders, entities, tables, functions. */
export const FEATURE_NAMES = [...new Set([...features, ...kept, ...living, ...TABLES_OF_SQL])];

/** A name that no sentence holds: two words in one. */
const isCompound = (name: string): boolean => /_|[a-z][A-Z]/.test(name);

const inStatement = (name: string): RegExp => new RegExp(`\\b(from|join|into|update|table|references)\\s+"?${name}\\b`, 'i');
const asWord = (name: string): RegExp => new RegExp(`\\b${name}\\b`);

/** The names of features that texts of the code hold: alone, in a statement, or anywhere for those that are no word of a sentence. */
export const featuresNamed = (texts: string[]): string[] =>
  FEATURE_NAMES.filter((name) =>
    texts.some((text) => text === name || inStatement(name).test(text) || (isCompound(name) && asWord(name).test(text))),
  );
