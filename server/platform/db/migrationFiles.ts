import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Migration } from '@mikro-orm/migrations';

/** What MikroORM makes a migration of. */
export type MigrationClass = new (...given: ConstructorParameters<typeof Migration>) => Migration;

export interface MigrationFile {
  /** `MigrationYYYYMMDDHHMMSS_verb_noun`; migrations are applied in the order of their names. */
  name: string;
  class: MigrationClass;
  /** SHA-256, hex, of the statements it sends: what tells a migration that was edited after it was applied. */
  sha256: string;
}

const FOLDER = new URL('../../../migrations/', import.meta.url);
const FILE = /^(Migration\d{14}_\w+)\.[jt]s$/;

async function statementsOf(name: string, made: MigrationClass): Promise<unknown[]> {
  const [driver, config] = [undefined, undefined] as unknown as ConstructorParameters<MigrationClass>;
  const migration = new made(driver, config);
  try {
    await migration.up();
  } catch (cause) {
    throw new Error(`${name} asks the database while it is made: a migration only adds statements (addSql)`, { cause });
  }
  return migration.getQueries();
}

async function readMigration(file: string, name: string): Promise<MigrationFile> {
  const exported = (await import(new URL(file, FOLDER).href)) as Record<string, MigrationClass>;
  const made = exported[name];
  if (!made) throw new Error(`${file} must export the class ${name}`);
  const sha256 = createHash('sha256')
    .update(JSON.stringify(await statementsOf(name, made)))
    .digest('hex');
  return { name, class: made, sha256 };
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
