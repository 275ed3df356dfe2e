import { compareSchemas } from './compareSchemas.rules.ts';
import { type Ask, describeSchema } from './describeSchema.ts';
import type { SchemaVersion } from './migrationFiles.ts';
import { databaseIsNewer, migrationsEdited, schemaDiffers } from './schemaRefusals.ts';

/** A migration as the database remembers it. */
interface Applied {
  name: string;
  /** Absent when a version before 0.2 applied it. */
  sha256?: string | null;
  is_compatible?: boolean | null;
}

export interface SchemaState {
  /** Names of the migrations to apply. */
  pending: string[];
  /** Applied by a newer version that lets this one go on. */
  beyond: string[];
  /** Applied before their hashes were kept. */
  unsigned: string[];
}

async function readApplied(ask: Ask): Promise<Applied[]> {
  const [table] = await ask<{ exists: boolean }>("select to_regclass('schema_migration') is not null as exists");
  if (!table!.exists) return [];
  const rows = await ask<{ told: Applied }>('select to_jsonb(m) as told from schema_migration m order by m.id');
  return rows.map(({ told }) => told);
}

/**
 * What the database remembers of its migrations beside what this version has. Throws a StartError when it is newer than this version, unless
 * what it received since lets this version go on, and when a migration was edited after it was applied.
 */
export async function readSchemaState(ask: Ask, { migrations }: SchemaVersion): Promise<SchemaState> {
  const applied = await readApplied(ask);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = applied.filter(({ name }) => !known.has(name));
  if (unknown.some((each) => !each.is_compatible)) throw databaseIsNewer(unknown.map(({ name }) => name));
  const edited = applied.filter(({ name, sha256 }) => sha256 && known.has(name) && known.get(name)!.sha256 !== sha256);
  if (edited.length > 0) throw migrationsEdited(edited.map(({ name }) => name));
  const names = new Set(applied.map(({ name }) => name));
  return {
    pending: [...known.keys()].filter((name) => !names.has(name)),
    beyond: unknown.map(({ name }) => name),
    unsigned: applied.filter(({ name, sha256 }) => known.has(name) && !sha256).map(({ name }) => name),
  };
}

/** Throws a StartError when the schema is not what this version's migrations make. What a newer version made is its own to check. */
export async function requireSchema(ask: Ask, { lines }: SchemaVersion, { beyond }: Pick<SchemaState, 'beyond'>): Promise<void> {
  if (!lines || beyond.length > 0) return;
  const differences = compareSchemas(lines, await describeSchema(ask));
  if (Object.values(differences).some((names) => names.length > 0)) throw schemaDiffers(differences);
}
