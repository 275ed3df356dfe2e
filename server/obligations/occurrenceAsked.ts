import type { EntityManager } from '@mikro-orm/postgresql';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';

/** What is looked at when an occurrence is answered. */
export interface AskedOccurrence {
  id: string;
  moment: string;
  isAnswered: boolean;
  isIndicative: boolean;
  causeAt: Date;
  beginsAt: Date;
  dueOn: string | null;
  dueAt: Date | null;
}

interface Row extends Omit<AskedOccurrence, 'causeAt' | 'beginsAt' | 'dueAt'> {
  causeAt: string;
  beginsAt: string;
  dueAt: string | null;
  causeKey: string;
}

const IMPLIED = /^(.+):(\d{1,6})$/;

const readOccurrences = (tx: EntityManager, obligationId: string, now: Date): Promise<Row[]> =>
  run<Row>(
    tx,
    sql`select x.occurrence_id as id, x.moment, x.cause_key as "causeKey", x.is_answered as "isAnswered", x.is_indicative as "isIndicative",
        x.cause_at as "causeAt", x.begins_at as "beginsAt", x.due_on::text as "dueOn", x.due_at as "dueAt"
      from occurrences_of(${obligationId}, ${now}) x`,
  );

/** Writes what a schedule implies up to the asked occurrence; undefined when it implies no such one. */
async function writeImplied(tx: EntityManager, obligationId: string, causeKey: string, now: Date): Promise<Row | undefined> {
  await run(tx, sql`select write_implied(${obligationId}, ${causeKey}, ${now})`);
  return (await readOccurrences(tx, obligationId, now)).find((row) => row.moment === 'schedule' && row.causeKey === causeKey);
}

const asDates = ({ causeKey: _key, causeAt, beginsAt, dueAt, ...row }: Row): AskedOccurrence => ({
  ...row,
  causeAt: new Date(causeAt),
  beginsAt: new Date(beginsAt),
  dueAt: dueAt ? new Date(dueAt) : null,
});

/**
 * The occurrence of a locked obligation that somebody names; one that only a schedule implies is written by this. Throws NOT_FOUND on `field` when the
 * obligation has no such occurrence now.
 */
export async function namedOccurrence(
  tx: EntityManager,
  obligationId: string,
  given: string,
  now: Date,
  field = 'occurrenceId',
): Promise<AskedOccurrence> {
  const implied = IMPLIED.exec(given);
  const found =
    implied && implied[1]!.toLowerCase() === obligationId
      ? await writeImplied(tx, obligationId, implied[2]!, now)
      : (await readOccurrences(tx, obligationId, now)).find(({ id }) => id === knownId(field, given));
  if (!found) throw notFound(field);
  return asDates(found);
}

/** The id of the occurrence that is judged now, for an obligation that exists only with occurrences; null for the others. */
export async function judgedOccurrence(tx: EntityManager, obligationId: string, now: Date): Promise<string | null> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select g.occurrence_id as id from obligation o join commitment c on c.id = o.commitment_id and c.tracking = 'OCCUR'
      cross join lateral governing_occurrence(o.id, ${now}) g where o.id = ${obligationId} and not g.is_over`,
  );
  return row?.id ?? null;
}

/** The occurrence that a fact about an obligation belongs to: the one named, else the one judged now; null for the obligation as a whole. */
export async function occurrenceOfFact(
  tx: EntityManager,
  obligationId: string,
  given: string | null | undefined,
  now: Date,
): Promise<AskedOccurrence | null> {
  const id = given ?? (await judgedOccurrence(tx, obligationId, now));
  return id === null ? null : namedOccurrence(tx, obligationId, id, now);
}
