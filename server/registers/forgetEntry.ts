import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../actors/actor.ts';
import type { RegisterName } from '../evidence/registerName.ts';
import { run, type Sql, sql } from '../platform/db/read.ts';
import { type JournalNote, journaled } from '../platform/journal/journaled.ts';

/** What stands where a text was: no language, and no blank that would read as nothing said. */
export const ERASED = '[…]';

/** Columns of a table that hold what people wrote of an entry; `key` is the one that names it, or that names a row of `of`, which names it in its turn. */
interface Written {
  table: string;
  key: string;
  of?: { table: string; key: string };
  texts: readonly string[];
}

/** A register whose entries are forgotten some years after they ended: what was written of them, not that they were. */
export interface ForgettableRegister {
  /** As the proofs of its acts name it. */
  name: RegisterName;
  table: string;
  /** SQL: since when nothing is to be done about entry e; null while something is. */
  endedAt: Sql;
  /** What the journal calls an entry, and that it was forgotten. */
  subject: 'Incident' | 'RightsRequest' | 'Processor';
  action: JournalNote['action'];
  /** What its moments begin with. */
  moments: string;
  written: readonly Written[];
  /** SQL: takes what was written of an entry out of words of the program that quote it. */
  unquote?: (id: string, erased: string) => Sql;
}

/** An entry to forget. */
export interface Ended {
  id: string;
  conventionId: string;
  /** The journal that tells of it: that of its convention, or of the party that keeps it. */
  chain: string;
}

const erased = (columns: readonly string[]): Sql =>
  sql.join(
    columns.map((column) => sql`${sql.ref(column)} = case when ${sql.ref(column)} is not null then ${ERASED} end`),
    sql`, `,
  );

/** SQL: erases what people wrote of an entry in a table. */
const eraseWritten = ({ table, key, of, texts }: Written, id: string): Sql => {
  const owner = of ? sql`in (select x.id from ${sql.table(of.table)} x where ${sql.ref(`x.${of.key}`)} = ${id})` : sql`= ${id}`;
  return sql`update ${sql.table(table)} set ${erased(texts)} where ${sql.ref(key)} ${owner}`;
};

/** SQL: the occurrences that the entry opened. */
const openedBy = ({ moments }: ForgettableRegister, { id, conventionId }: Ended): Sql => sql`
  select oc.id from occurrence oc join obligation o on o.id = oc.obligation_id
  where o.convention_id = ${conventionId} and oc.moment like ${`${moments}.%`} and split_part(oc.cause_key, '/', 1) = ${id}`;

/** SQL: the proofs that are acts of the entry. */
const provenBy = ({ name }: ForgettableRegister, { id }: Ended): Sql =>
  sql`select v.evidence_id from evidence_version v where v.register = ${name} and v.entry_id = ${id}`;

/** What was said of the entry where others read it: what answered what it opened, why its days moved, and its acts as they were frozen. */
async function eraseQuotes(tx: EntityManager, register: ForgettableRegister, entry: Ended): Promise<void> {
  const [opened, proofs] = [openedBy(register, entry), provenBy(register, entry)];
  await run(tx, sql`update declaration set ${erased(['comment', 'late_reason'])} where occurrence_id in (${opened})`);
  await run(tx, sql`update occurrence_due set ${erased(['reason'])} where occurrence_id in (${opened})`);
  await run(
    tx,
    sql`update evidence set title = split_part(title, ' · ', 1) || ' · ' || ${ERASED}, ${erased(['description', 'withdrawal_reason'])}
      where id in (${proofs})`,
  );
  await run(
    tx,
    sql`update evidence_version set snapshot = null, ${erased(['note', 'statement'])} where register = ${register.name} and entry_id = ${entry.id}`,
  );
}

/** Contents of the journal that quote the entry: what they said is gone, what was sealed of it stays, so that the chain holds. */
async function eraseJournal(tx: EntityManager, register: ForgettableRegister, entry: Ended, at: Date): Promise<void> {
  const [opened, proofs] = [openedBy(register, entry), provenBy(register, entry)];
  await run(
    tx,
    sql`update journal_entry j set content_hash = journal_content_hash(j.salt, j.actor_id, j.changes), changes = '[]', salt = '', forgotten_at = ${at}
      where j.recipe = 2 and j.forgotten_at is null and (j.subject_id = ${entry.id} or j.subject_id in (select p.evidence_id::text from (${proofs}) p)
        or (j.chain = ${entry.conventionId} and exists (select from (${opened}) o where j.changes::text like '%' || o.id::text || '%')))`,
  );
}

/**
 * Erases what was written of an entry that ended before `until`, in one transaction, once: its texts, what quotes them and the contents of the journal.
 * Dates, kinds, categories, counts and names of those who acted stay. Answers whether it did: false when another process does, or did.
 */
export async function forgetEntry(em: EntityManager, register: ForgettableRegister, entry: Ended, until: Date, at: Date): Promise<boolean> {
  const { table, subject, action, written } = register;
  return journaled(em, async (tx, note) => {
    const [locked] = await run<{ id: string }>(
      tx,
      sql`select e.id from ${sql.table(table)} e where e.id = ${entry.id} and e.forgotten_at is null and ${register.endedAt} <= ${until}
        for no key update of e skip locked`,
    );
    if (!locked) return false;
    await run(tx, sql`select set_config('garant.forgetting', 'yes', true)`);
    if (register.unquote) await run(tx, register.unquote(entry.id, ERASED));
    for (const facts of written) await run(tx, eraseWritten(facts, entry.id));
    await run(tx, sql`update ${sql.table(table)} set forgotten_at = ${at}, version = version + 1 where id = ${entry.id}`);
    await eraseQuotes(tx, register, entry);
    await eraseJournal(tx, register, entry, at);
    await run(tx, sql`select set_config('garant.forgetting', 'no', true)`);
    const summary = () => [{ entity: subject, id: entry.id, before: { forgottenAt: null }, after: { forgottenAt: at.toISOString() } }];
    note({ chain: entry.chain, action, subject: { type: subject, id: entry.id }, by: PROGRAM, at, summary });
    return true;
  });
}
