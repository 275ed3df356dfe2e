import type { EntityName } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../platform/db/changes.ts';
import { run, sql } from '../../platform/db/read.ts';
import type { Signature } from '../../platform/db/signature.ts';

type Row = Record<string, unknown> & { id: string };

/** What somebody did, as the journal tells it. */
export interface Entry {
  chain: string;
  action: string;
  subject: { type: string; id: string };
  by: Signature;
  at: Date;
  changes: (Change | object)[];
}

const told = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** What keeps the time of its making or a version has it from what the program stores; no journal tells them. */
const KEPT_BESIDE: Record<string, (at: Date) => object> = {
  Convention: (at) => ({ createdAt: at, version: 1 }),
  Membership: (at) => ({ createdAt: at, version: 1 }),
  Organisation: (at) => ({ createdAt: at, version: 1 }),
  Person: (at) => ({ createdAt: at, version: 1 }),
  Obligation: (at) => ({ createdAt: at }),
  Evidence: () => ({ version: 1 }),
  Contestation: () => ({ version: 1 }),
};

/** Records of many acts, stored a table at a time, and the entries of the journal that tell them, chained by the database as any other. */
export class Bulk {
  private readonly rows = new Map<EntityName<object>, Row[]>();
  private readonly entries: Entry[] = [];

  /** One record more. Returns what its journal tells of it. */
  add<Item extends object>(entity: EntityName<Item> & { name: string }, row: Row, at: Date): Change {
    const { name } = entity;
    const known = this.rows.get(entity as EntityName<object>) ?? [];
    this.rows.set(entity as EntityName<object>, known);
    known.push({ ...row, ...KEPT_BESIDE[name]?.(at) });
    const after = Object.fromEntries(Object.entries(row).flatMap(([key, value]) => (key === 'createdAt' ? [] : [[key, told(value)]])));
    return { entity: name, id: row.id, before: null, after };
  }

  /** What was done, told after what was noted before it. */
  note(entry: Entry): void {
    this.entries.push(entry);
  }

  /** Stores the records that were added since the last time. */
  async storeRows(tx: EntityManager): Promise<void> {
    for (const [entity, rows] of this.rows) await tx.insertMany(entity, rows);
    this.rows.clear();
  }

  /** Appends to the journals all that was noted, in one statement. */
  async storeJournal(tx: EntityManager): Promise<void> {
    const lines = this.entries.map(({ by, at, subject, ...entry }, rank) => ({ rank, ...entry, ...by, at: at.toISOString(), subject }));
    await run(
      tx,
      sql`insert into journal_entry (chain, sequence, recorded_at, actor_id, actor_name, actor_role, actor_party, action, subject_type, subject_id, changes, previous_hash, hash)
        select e.chain, 0, e.at, e."authorId", e."authorName", e."authorRole", e."authorParty", e.action, e.subject ->> 'type', e.subject ->> 'id', e.changes, '', ''
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as e(rank integer, chain uuid, at timestamptz, "authorId" uuid, "authorName" text,
          "authorRole" text, "authorParty" text, action text, subject jsonb, changes jsonb) order by e.rank`,
    );
  }
}
