import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Migration } from '@mikro-orm/migrations';
import { LIVING } from '../../../migrations/living.ts';
import { PREDECESSOR } from '../../../migrations/predecessor.ts';
import { SCHEMA } from '../../../migrations/schema.ts';
import { describeLiving, type LivingFile, type LivingParts } from './livingSql.ts';

/** What MikroORM makes a migration of. One with `isCompatible = true` only adds: the previous version of the program goes on working beside it. */
export type MigrationClass = new (...given: ConstructorParameters<typeof Migration>) => Migration & { isCompatible?: boolean };

export interface MigrationFile {
  /** `MigrationYYYYMMDDHHMMSS_verb_noun`; migrations are applied in the order of their names. */
  name: string;
  class: MigrationClass;
  /** SHA-256, hex, of the statements it sends: what tells a migration that was edited after it was applied. */
  sha256: string;
  isCompatible: boolean;
}

/** What came before the first of the migrations, and is taken over as it is. */
export interface Predecessor {
  /** Hashes of its migrations, by name: a database must have received them all. */
  migrations: Record<string, string>;
  /** Names of the migrations that made the same of an empty database. */
  becomes: string[];
  /** Functions it left, as `describeSchema` tells them, one a line. */
  functions: string;
  /** A statement that removes those of its functions that cannot be replaced. */
  drops: string;
}

/** What a version of the program knows of its database. */
export interface SchemaVersion {
  /** In the order in which they are applied. */
  migrations: MigrationFile[];
  living?: LivingParts<LivingFile>;
  predecessor?: Predecessor;
  /** What they make, as `describeSchema` tells it; undefined for not to be compared. */
  lines?: readonly string[];
}

const FOLDER = new URL('../../../migrations/', import.meta.url);
const FILE = /^(Migration\d{14}_\w+)\.[jt]s$/;

async function statementsOf(name: string, migration: Migration): Promise<unknown[]> {
  try {
    await migration.up();
  } catch (cause) {
    throw new Error(`${name} asks the database while it is made: a migration only adds statements (addSql)`, { cause });
  }
  return migration.getQueries();
}

/** Reads what a migration sends by making it once, away from any database. */
export async function describeMigration(name: string, made: MigrationClass): Promise<MigrationFile> {
  const [driver, config] = [undefined, undefined] as unknown as ConstructorParameters<MigrationClass>;
  const migration = new made(driver, config);
  const sent = JSON.stringify(await statementsOf(name, migration));
  const sha256 = createHash('sha256').update(sent).digest('hex');
  return { name, class: made, sha256, isCompatible: migration.isCompatible === true };
}

async function readMigration(file: string, name: string): Promise<MigrationFile> {
  const exported = (await import(new URL(file, FOLDER).href)) as Record<string, MigrationClass>;
  const made = exported[name];
  if (!made) throw new Error(`${file} must export the class ${name}`);
  return describeMigration(name, made);
}

/** The migrations this program has, in the order in which they are applied. */
export async function readMigrationFiles(): Promise<MigrationFile[]> {
  const found = (await readdir(fileURLToPath(FOLDER))).flatMap((file) => {
    const name = FILE.exec(file)?.[1];
    return name ? [{ file, name }] : [];
  });
  const files = await Promise.all(found.map(({ file, name }) => readMigration(file, name)));
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What this program knows of its database, with the living SQL of its features. */
export async function readVersion(living: LivingParts): Promise<SchemaVersion> {
  return {
    migrations: await readMigrationFiles(),
    living: describeLiving(living, LIVING),
    predecessor: PREDECESSOR,
    lines: SCHEMA.trim().split('\n'),
  };
}
