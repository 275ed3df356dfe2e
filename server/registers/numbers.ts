import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../platform/asOf.ts';
import { rankInName } from '../platform/db/rankInName.ts';
import { read, run, type Sql, sql } from '../platform/db/read.ts';

/** Where an entry takes its number: among those the parties of a convention share in a year, or among those its party keeps to itself. */
export interface Series {
  conventionId: string;
  partyId: string;
  isRestricted: boolean;
}

/** What an entry is numbered by: a year and a number when the parties share it, a number of its party's own else, so that no gap tells of it. */
export interface EntryNumber {
  year: number | null;
  number: number | null;
  ownNumber: number | null;
}

/** Locks a register of a convention until the transaction ends: nobody else takes a number. `table` is the one that keeps its entries. */
export async function lockRegister(tx: EntityManager, table: string, conventionId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${table}::text || ' ' || ${conventionId}::text, 0))`);
}

/** The next number of a register. Whoever asks holds its lock. */
export async function nextNumber(
  tx: EntityManager,
  table: string,
  { conventionId, partyId, isRestricted }: Series,
  at: Date,
): Promise<EntryNumber> {
  const year = Number(dayOf(at).slice(0, 4));
  const [{ own, shared }] = (await read<{ own: number; shared: number }>(
    tx,
    sql`select (select coalesce(max(e.own_number), 0) + 1 from ${sql.table(table)} e where e.party_id = ${partyId}) as own,
      (select coalesce(max(e.number), 0) + 1 from ${sql.table(table)} e where e.convention_id = ${conventionId} and e.year = ${year}) as shared`,
  )) as [{ own: number; shared: number }];
  return isRestricted ? { year: null, number: null, ownNumber: own } : { year, number: shared, ownNumber: null };
}

/** SQL text: INC-2027-001, what people call the entry `alias` by; INC-R-001 while its party keeps it to itself. */
export const referenceOf = (prefix: string, alias: string): Sql => {
  const year = sql.ref(`${alias}.year`);
  return sql`case when ${sql.ref(`${alias}.number`)} is null then ${prefix}::text || '-R-' || ${rankInName(`${alias}.own_number`)}
    else ${prefix}::text || '-' || ${year} || '-' || ${rankInName(`${alias}.number`)} end`;
};
