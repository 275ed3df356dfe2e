import { Migration } from '@mikro-orm/migrations';
import { currentVersion, describeMigration, type MigrationFile, type SchemaVersion } from '../../server/platform/db/migrationFiles.ts';

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
  const { migrations } = await currentVersion();
  return { migrations: [...migrations, migration] };
}
