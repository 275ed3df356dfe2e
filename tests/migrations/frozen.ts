import { readFile, writeFile } from 'node:fs/promises';
import type { MigrationFile } from '../../server/platform/db/migrationFiles.ts';

/** SHA-256 of what each published migration sends, by its name. */
export type Frozen = Record<string, string>;

const FILE = new URL('../../migrations/frozen.json', import.meta.url);

export const readFrozen = async (): Promise<Frozen> => JSON.parse(await readFile(FILE, 'utf8')) as Frozen;

/** What is wrong, one sentence each, with what to do about it. */
export function frozenProblems(frozen: Frozen, files: Pick<MigrationFile, 'name' | 'sha256'>[]): string[] {
  const found = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const changed = Object.entries(frozen).flatMap(([name, sha256]) => {
    if (!found.has(name)) return [`${name} is frozen and was removed: put it back, databases were made with it`];
    return found.get(name) === sha256 ? [] : [`${name} is frozen and was edited: put it back, and write a new migration instead`];
  });
  const missing = files.filter(({ name }) => !frozen[name]).map(({ name }) => `${name} is not frozen yet: run npm run db:freeze`);
  return [...changed, ...missing];
}

/** The list with the new migrations added; throws when one that is listed was edited or removed. */
export function freeze(frozen: Frozen, files: Pick<MigrationFile, 'name' | 'sha256'>[]): Frozen {
  const added = Object.fromEntries(files.filter(({ name }) => !frozen[name]).map(({ name, sha256 }) => [name, sha256]));
  const list = Object.fromEntries(Object.entries({ ...frozen, ...added }).sort(([one], [other]) => (one < other ? -1 : 1)));
  const problems = frozenProblems(list, files);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return list;
}

/** The module that keeps what the migrations make, one line for each column, constraint, index, trigger and function. */
const SCHEMA_FILE = new URL('../../migrations/schema.ts', import.meta.url);

const escaped = (line: string): string => line.replace(/[\\`]|\$\{/g, '\\$&');

export const writeSchema = (lines: string[]): Promise<void> =>
  writeFile(
    SCHEMA_FILE,
    `/** What the migrations make, as \`npm run db:freeze\` reads it from a database. */\nexport const SCHEMA = \`\n${lines.map(escaped).join('\n')}\n\`;\n`,
  );

export const writeFrozen = (frozen: Frozen): Promise<void> => writeFile(FILE, `${JSON.stringify(frozen, null, 2)}\n`);
