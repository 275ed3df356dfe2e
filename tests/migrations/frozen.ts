import { readFile, writeFile } from 'node:fs/promises';
import type { LivingFile, LivingParts, Published } from '../../server/platform/db/livingSql.ts';
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

export const publishedOf = ({ underTables, onTables }: LivingParts<LivingFile>): Published =>
  Object.fromEntries([...underTables, ...onTables].map(({ name, revision, sha256 }) => [name, { revision, sha256 }]));

/** What is wrong with the list of what was published of the living SQL, one sentence each, with what to do about it. */
export function publishedProblems(published: Published, files: LivingParts<LivingFile>): string[] {
  const now = publishedOf(files);
  const names = new Set([...Object.keys(published), ...Object.keys(now)]);
  return [...names].flatMap((name) =>
    published[name]?.sha256 === now[name]?.sha256 ? [] : [`${name} is not what was published under this revision: run npm run db:freeze`],
  );
}

/** What living SQL may not hold: it is sent again and again, beside data and beside the version before. */
export function livingProblems({ underTables, onTables }: LivingParts): string[] {
  const all = [...underTables, ...onTables];
  const doubled = all
    .filter(({ name }, index) => all.findIndex((other) => other.name === name) !== index)
    .map(({ name }) => `${name} twice`);
  const isKnown = (statement: string) => /^create (or replace (function|view)|extension if not exists) /i.test(statement);
  const statementsOf = (text: string) =>
    text
      .replace(/\$\$[\s\S]*?\$\$/g, '')
      .split(';')
      .map((statement) => statement.trim())
      .filter(Boolean);
  const others = all.flatMap(({ name, text }) =>
    statementsOf(text)
      .filter((statement) => !isKnown(statement))
      .map((statement) => `${name} does more than create or replace: ${statement.split('\n')[0]}`),
  );
  return [...doubled, ...others];
}

/** The module that keeps what was published of the living SQL. */
const LIVING_FILE = new URL('../../migrations/living.ts', import.meta.url);

export const writeLiving = (published: Published): Promise<void> => {
  const lines = Object.entries(published).map(
    ([name, { revision, sha256 }]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: { revision: ${revision}, sha256: '${sha256}' },`,
  );
  return writeFile(
    LIVING_FILE,
    `/** What was published of the living SQL: how many times, and the hash of what it says now; written by \`npm run db:freeze\`. */
export const LIVING: Record<string, { revision: number; sha256: string }> = {\n${lines.join('\n')}\n};\n`,
  );
};

/** The module that keeps what the migrations and the living SQL make, one line for each column, constraint, index, trigger and function. */
const SCHEMA_FILE = new URL('../../migrations/schema.ts', import.meta.url);

const escaped = (line: string): string => line.replace(/[\\`]|\$\{/g, '\\$&');

export const writeSchema = (lines: string[]): Promise<void> =>
  writeFile(
    SCHEMA_FILE,
    `/** What the migrations and the living SQL make, as \`npm run db:freeze\` reads it from a database. */\nexport const SCHEMA = \`\n${lines.map(escaped).join('\n')}\n\`;\n`,
  );

export const writeFrozen = (frozen: Frozen): Promise<void> => writeFile(FILE, `${JSON.stringify(frozen, null, 2)}\n`);
