import { Migration } from '@mikro-orm/migrations';
import { currentVersion } from '../../server/database.ts';
import type { LivingFile } from '../../server/platform/db/livingSql.ts';
import { describeMigration, type MigrationFile, type SchemaVersion } from '../../server/platform/db/migrationFiles.ts';

/** A migration of the test's own. */
export async function madeUp(name: string, statements: string[], isCompatible = false): Promise<MigrationFile> {
  class MadeUp extends Migration {
    readonly isCompatible = isCompatible;

    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  }
  return describeMigration(name, MadeUp);
}

/** The version after this one: one migration more. What it makes is not compared. */
export async function nextVersion(migration: MigrationFile): Promise<SchemaVersion> {
  const { migrations, ...today } = await currentVersion();
  return { ...today, migrations: [...migrations, migration], lines: undefined };
}

/** The version after one: its living SQL of that name says something else. What it makes is not compared. */
export function saying(version: SchemaVersion, name: string, find: string, put: string): SchemaVersion {
  const { underTables, onTables, kept } = version.living!;
  const change = (file: LivingFile): LivingFile =>
    file.name === name ? { ...file, text: file.text.replace(find, put), sha256: `${file.sha256}+`, revision: file.revision + 1 } : file;
  return { ...version, living: { underTables: underTables.map(change), onTables: onTables.map(change), kept }, lines: undefined };
}
