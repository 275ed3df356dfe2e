import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ask } from './describeSchema.ts';
import type { LivingFile } from './livingSql.ts';
import type { Predecessor, SchemaVersion } from './migrationFiles.ts';
import type { Orm } from './orm.ts';
import { schemaNotFrozen } from './schemaRefusals.ts';
import { readSchemaState, requireFunctionsOf, requireSchema, type SchemaState } from './schemaState.ts';

const askWithin =
  (em: EntityManager): Ask =>
  (statement) =>
    em.execute(statement);

/** Takes the schema that a predecessor left for the one that the migrations in its place make; what they make is compared afterwards. */
async function takeOver(em: EntityManager, predecessor: Predecessor): Promise<void> {
  await requireFunctionsOf(askWithin(em), predecessor);
  await em.execute(predecessor.drops);
  await em.execute('insert into schema_migration (name) select jsonb_array_elements_text(?::jsonb)', [JSON.stringify(predecessor.becomes)]);
}

/** Hashes tell an edited migration later; a newer version's compatibility is told to the older ones that still run. */
async function sign(em: EntityManager, { migrations }: SchemaVersion): Promise<void> {
  await em.execute('alter table schema_migration add column if not exists sha256 text, add column if not exists is_compatible boolean');
  await em.execute(
    `update schema_migration m set sha256 = given.sha256, is_compatible = given.is_compatible
     from jsonb_to_recordset(?::jsonb) given(name text, sha256 text, is_compatible boolean) where given.name = m.name and m.sha256 is null`,
    [JSON.stringify(migrations.map(({ name, sha256, isCompatible }) => ({ name, sha256, is_compatible: isCompatible })))],
  );
}

async function signLiving(em: EntityManager, files: LivingFile[]): Promise<void> {
  await em.execute(
    'create table if not exists living_sql (name text primary key, revision integer not null, sha256 text not null, applied_at timestamptz not null)',
  );
  await em.execute(
    `insert into living_sql (name, revision, sha256, applied_at)
     select given.name, given.revision, given.sha256, clock_timestamp()
     from jsonb_to_recordset(?::jsonb) given(name text, revision integer, sha256 text)
     on conflict (name) do update set revision = excluded.revision, sha256 = excluded.sha256, applied_at = excluded.applied_at`,
    [JSON.stringify(files.map(({ name, revision, sha256 }) => ({ name, revision, sha256 })))],
  );
}

const namesIn = (text: string): string[] => [...text.matchAll(/^create or replace (?:function|view) (\w+)/gm)].map(([, name]) => name!);

/** Names of functions and views that are gone: a migration may have dropped what stood on a table that it changed. */
async function goneFrom(em: EntityManager, files: LivingFile[]): Promise<Set<string>> {
  const names = files.flatMap(({ text }) => namesIn(text));
  const rows = await em.execute<{ name: string }[]>(
    `select name from jsonb_array_elements_text(?::jsonb) name where to_regclass(name) is null
     and not exists (select from pg_proc p where p.proname = name and p.pronamespace = current_schema()::regnamespace)`,
    [JSON.stringify(names)],
  );
  return new Set(rows.map(({ name }) => name));
}

/** Migrations between the SQL that they may call and the SQL that stands on their tables. */
async function send(
  orm: Orm,
  em: EntityManager,
  { living }: SchemaVersion,
  state: SchemaState,
  begin: (name: string) => void,
): Promise<void> {
  const sendChanged = async (files: LivingFile[] = []) => {
    const gone = await goneFrom(em, files);
    const isGone = ({ text }: LivingFile) => namesIn(text).some((name) => gone.has(name));
    for (const file of files.filter((each) => state.changed.includes(each.name) || isGone(each))) {
      begin(file.name);
      await em.execute(file.text);
    }
  };
  await sendChanged(living?.underTables);
  await orm.migrator.up({ transaction: em.getTransactionContext() });
  await sendChanged(living?.onTables);
  for (const { of, statement } of living?.kept ?? []) {
    if (!of.some(({ name }) => state.changed.includes(name))) continue;
    begin(statement);
    await em.execute(statement);
  }
}

/**
 * Brings the database to a version, within one transaction that is given: what it takes over, its migrations and living SQL, the comparison with
 * what they should have made. `begin` is told what is sent next. Returns the names of what was applied.
 */
export async function applyVersion(orm: Orm, em: EntityManager, version: SchemaVersion, begin: (name: string) => void): Promise<string[]> {
  const state = await readSchemaState(askWithin(em), version);
  if (state.isOfPredecessor) await takeOver(em, version.predecessor!);
  await send(orm, em, version, state, begin);
  await requireSchema(askWithin(em), version, state).catch((error: unknown) => {
    const isNew = !state.isOfPredecessor && state.pending.length === version.migrations.length;
    throw isNew ? schemaNotFrozen(error) : error;
  });
  await sign(em, version);
  const { underTables, onTables } = version.living ?? { underTables: [], onTables: [] };
  await signLiving(
    em,
    [...underTables, ...onTables].filter(({ name }) => state.changed.includes(name)),
  );
  return [...state.pending, ...state.changed];
}
