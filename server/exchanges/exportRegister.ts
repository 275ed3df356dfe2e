import type { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';
import type { Actor } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { LEGAL_TIME_ZONE } from '../platform/clock.ts';
import { notFound } from '../platform/errors.ts';
import type { Language } from '../platform/http/presentError.ts';
import { writeCsv } from '../platform/tables/writeCsv.ts';
import { type OdsCell, writeOds } from '../platform/tables/writeOds.ts';
import { knownId } from '../platform/validate.ts';
import type { RegisterColumn } from '../registers/registerTable.ts';
import type { AnyEntry, AnyTable } from './registerTables.ts';

export const FORMATS = ['csv', 'ods'] as const;
export type Format = (typeof FORMATS)[number];

/** Who exports what, of which convention, and when. */
export interface Exported {
  em: EntityManager;
  actor: Actor;
  now: Date;
  table: AnyTable;
  conventionId: string;
}

const AT_ONCE = 100;
export const BETWEEN_CODES = ' | ';

/** Entries that the actor may read, a page at a time: the memory of a register is that of a page. */
export async function* entriesOf({ em, actor, now, table, conventionId }: Exported): AsyncIterable<AnyEntry> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { items } = await table.read(em, actor, now, conventionId, { offset, limit: AT_ONCE });
    yield* items;
    if (items.length < AT_ONCE) return;
  }
}

/** A value as CSV has it: instants in ISO 8601, UTC. */
export function csvCell(column: RegisterColumn<AnyEntry>, entry: AnyEntry): string {
  const value = column.tell(entry);
  if (value === null) return '';
  if (column.kind === 'INSTANT') return new Date(value as string).toISOString();
  return typeof value === 'string' ? value : value.join(BETWEEN_CODES);
}

function odsCell(column: RegisterColumn<AnyEntry>, entry: AnyEntry): OdsCell {
  const value = column.tell(entry);
  if (value !== null && column.kind === 'INSTANT') {
    return { wall: DateTime.fromISO(value as string, { zone: LEGAL_TIME_ZONE }).toFormat("yyyy-MM-dd'T'HH:mm:ss") };
  }
  if (value !== null && column.kind === 'DAY') return { day: value as string };
  return { text: csvCell(column, entry) };
}

async function* csvRows(exported: Exported): AsyncIterable<string[]> {
  const { columns } = exported.table;
  yield columns.map(({ key }) => key);
  for await (const entry of entriesOf(exported)) yield columns.map((column) => csvCell(column, entry));
}

async function* odsRows(exported: Exported, language: Language): AsyncIterable<OdsCell[]> {
  const { columns } = exported.table;
  yield columns.map(({ label }) => ({ text: label[language] }));
  for await (const entry of entriesOf(exported)) yield columns.map((column) => odsCell(column, entry));
}

/** A register of a convention as a file, its sheet in a language, with what the actor may read of it and nothing else. Throws NOT_FOUND. */
export function exportRegister(exported: Exported, format: Format, language: Language = 'fr'): Readable {
  if (!canReadConvention(exported.actor, knownId('conventionId', exported.conventionId))) throw notFound('conventionId');
  return format === 'csv' ? writeCsv(csvRows(exported)) : writeOds(exported.table.label[language], odsRows(exported, language));
}
