import { compareSchemas } from './compareSchemas.rules.ts';
import { type Ask, describeSchema } from './describeSchema.ts';
import type { LivingFile } from './livingSql.ts';
import type { Predecessor, SchemaVersion } from './migrationFiles.ts';
import { databaseIsNewer, migrationsEdited, predecessorIncomplete, schemaDiffers } from './schemaRefusals.ts';

/** A migration as the database remembers it. */
interface Applied {
  name: string;
  sha256: string | null;
  is_compatible: boolean | null;
}

/** Living SQL as the database remembers it. */
interface AppliedSql {
  name: string;
  revision: number;
  sha256: string;
}

export interface SchemaState {
  /** Names of the migrations to apply, or to take for applied where a predecessor is taken over. */
  pending: string[];
  /** Names of the living SQL to send. */
  changed: string[];
  /** Applied by a newer version that lets this one go on. */
  beyond: string[];
  /** The database is to be taken over. */
  isOfPredecessor: boolean;
}

async function readApplied(ask: Ask): Promise<{ migrations: Applied[]; living: AppliedSql[] }> {
  const [tables] = await ask<Record<'migrations' | 'living', boolean>>(
    "select to_regclass('schema_migration') is not null as migrations, to_regclass('living_sql') is not null as living",
  );
  const sets = [
    ...(tables!.migrations ? ["select 'migrations' as set, to_jsonb(m) as told from schema_migration m"] : []),
    ...(tables!.living ? ["select 'living' as set, to_jsonb(l) as told from living_sql l"] : []),
  ];
  const rows = sets.length > 0 ? await ask<{ set: string; told: Applied & AppliedSql }>(sets.join(' union all ')) : [];
  const of = (name: string) => rows.filter(({ set }) => set === name).map(({ told }) => told);
  return { migrations: of('migrations').sort((one, other) => (one.name < other.name ? -1 : 1)), living: of('living') };
}

/** The texts that the database lacks or has in an older form, and those it has in a newer one. */
function compareLiving(files: LivingFile[], applied: AppliedSql[]): { changed: string[]; newer: string[] } {
  const known = new Map(applied.map((each) => [each.name, each]));
  const ahead = ({ name, revision, sha256 }: LivingFile): number => {
    const { revision: found = 0, sha256: text = '' } = known.get(name) ?? {};
    return revision === found && sha256 !== text ? 1 : revision - found;
  };
  const names = (isOne: (ahead: number) => boolean) => files.filter((file) => isOne(ahead(file))).map(({ name }) => name);
  return { changed: names((by) => by > 0), newer: names((by) => by < 0) };
}

/** Whether the database is one to take over; throws a StartError when it is one of its kind, but not the last. */
function isOfPredecessor(applied: Applied[], { migrations, becomes }: Predecessor): boolean {
  const names = new Set(applied.map(({ name }) => name));
  const hashes = new Map(applied.map(({ name, sha256 }) => [name, sha256]));
  const former = Object.keys(migrations);
  if (becomes.some((name) => names.has(name)) || !former.some((name) => names.has(name))) return false;
  const edited = former.filter((name) => hashes.get(name) && hashes.get(name) !== migrations[name]);
  if (edited.length > 0) throw migrationsEdited(edited);
  const missing = former.filter((name) => !names.has(name));
  const unsigned = former.filter((name) => !hashes.get(name));
  if (unsigned.length > 0) throw predecessorIncomplete(missing.length > 0 ? missing : unsigned);
  return true;
}

/**
 * What the database remembers of its migrations and living SQL beside what this version has. Throws a StartError when it is newer than this
 * version, unless what it received since lets this version go on, when a migration was edited after it was applied, and when it stopped on its way
 * to what this version takes over.
 */
export async function readSchemaState(ask: Ask, { migrations, living, predecessor }: SchemaVersion): Promise<SchemaState> {
  const applied = await readApplied(ask);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = applied.migrations.filter(({ name }) => !known.has(name) && !predecessor?.migrations[name]);
  if (unknown.some((each) => !each.is_compatible)) throw databaseIsNewer(unknown.map(({ name }) => name));
  const edited = applied.migrations.filter(({ name, sha256 }) => sha256 && known.has(name) && known.get(name)!.sha256 !== sha256);
  if (edited.length > 0) throw migrationsEdited(edited.map(({ name }) => name));
  const names = new Set(applied.migrations.map(({ name }) => name));
  const { changed, newer } = compareLiving(living ? [...living.underTables, ...living.onTables] : [], applied.living);
  return {
    pending: [...known.keys()].filter((name) => !names.has(name)),
    changed,
    beyond: [...unknown.map(({ name }) => name), ...newer],
    isOfPredecessor: predecessor !== undefined && isOfPredecessor(applied.migrations, predecessor),
  };
}

function requireNoDifference(expected: readonly string[], found: readonly string[]): void {
  const differences = compareSchemas(expected, found);
  if (Object.values(differences).some((names) => names.length > 0)) throw schemaDiffers(differences);
}

/** Throws a StartError when the schema is not what this version makes. What a newer version made is its own to check. */
export async function requireSchema(ask: Ask, { lines }: SchemaVersion, { beyond }: Pick<SchemaState, 'beyond'>): Promise<void> {
  if (lines && beyond.length === 0) requireNoDifference(lines, await describeSchema(ask));
}

/** Throws a StartError when the functions are not those that a predecessor left. */
export async function requireFunctionsOf(ask: Ask, { functions }: Predecessor): Promise<void> {
  const found = await describeSchema(ask);
  requireNoDifference(
    functions.trim().split('\n'),
    found.filter((line) => line.startsWith('function ')),
  );
}
