import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { type Actor, PROGRAM, partyMemberships } from '../actors/actor.ts';
import type { RequestContext } from '../actors/requestContext.ts';
import { answerByRegister } from '../obligations/answerByRegister.ts';
import type { DeclarationStatus } from '../obligations/declaration.entity.ts';
import type { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { occurrencesById } from '../obligations/occurrences/occurrenceLoader.ts';
import { read, run, sql } from '../platform/db/read.ts';
import type { Signature } from '../platform/db/signature.ts';

/** What an entry of a register opened: one instance of what a party owes. */
export interface Opened {
  id: string;
  obligationId: string;
  partyId: string;
  /** Of its commitment. */
  code: string;
  isAnswered: boolean;
  answerStatus: string | null;
  causeAt: string;
  /** It is to be done before its cause: what was done then was not done too early. */
  isPrior: boolean;
  /** The part of the entry it is about, where its moment names one; null: the entry as a whole. */
  part: string | null;
  /** A fact made it impossible. */
  isBroken: boolean;
  /** The act of the register that answers it; null: the party answers by itself. */
  act: string | null;
}

/** What acts of an entry say of what it opened. */
export interface EntryAnswer {
  status: DeclarationStatus;
  /** Words of the act, or grounds. */
  words: string;
  doneAt?: string;
}

/** The act by which an entry changes, with who does it. */
export interface EntryAct {
  by: Signature;
  at: Date;
  lateReason?: string | null;
}

/**
 * What an entry opened and is there still; `register` is what its moments begin with, e.g. `incident`. A moment is keyed by the id of the entry, then
 * `/` and the id of a part of it where it is about one.
 */
export const openedBy = (tx: EntityManager, register: string, conventionId: string, entryId: string, now: Date): Promise<Opened[]> =>
  run<Opened>(
    tx,
    sql`select oc.id, oc.obligation_id as "obligationId", o.party_id as "partyId", c.code, x.is_answered as "isAnswered",
        x.answer_status as "answerStatus", x.cause_at as "causeAt", x.begins_at < x.cause_at as "isPrior", x.is_broken as "isBroken",
        nullif(split_part(oc.cause_key, '/', 2), '') as part,
        (select e ->> 'answeredBy' from jsonb_array_elements(c.opens_on) e
          where e ->> 'moment' = oc.moment and e ->> 'facet' is not distinct from oc.facet limit 1) as act
      from occurrence oc join obligation o on o.id = oc.obligation_id join commitment c on c.id = o.commitment_id
      cross join lateral occurrences_of(o.id, ${now}) x
      where o.convention_id = ${conventionId} and x.occurrence_id = oc.id and oc.moment like ${`${register}.%`} and split_part(oc.cause_key, '/', 1) = ${entryId}
      order by oc.obligation_id, oc.id`,
  );

/** Not before it was opened: an act may precede what the entry says it is due since. */
function doneSince({ doneAt }: EntryAnswer, { causeAt, isPrior }: Opened): Date | undefined {
  if (doneAt === undefined) return undefined;
  const done = new Date(doneAt);
  return isPrior ? done : new Date(Math.max(done.getTime(), new Date(causeAt).getTime()));
}

/**
 * Acts that a register keeps are what was owed: they answer what an entry opened, in the name of whoever acts where it is of their party, else of the
 * program. Refuses on lateReason.
 */
export async function answerOpened(
  tx: EntityManager,
  actor: Actor,
  conventionId: string,
  answers: readonly (Opened & { answer: EntryAnswer })[],
  act: EntryAct,
): Promise<void> {
  const parties = partyMemberships(actor, conventionId).map(({ partyId }) => partyId);
  for (const { answer, ...each } of answers) {
    const by = parties.includes(each.partyId) ? act.by : PROGRAM;
    await answerByRegister(tx, actor, each, { ...answer, doneAt: doneSince(answer, each), lateReason: act.lateReason, by, at: act.at });
  }
}

/** What entries kept in `table` opened, in one statement more than reading occurrences takes; the entries themselves are already authorized. */
export const openedOccurrences = (context: RequestContext, register: string, table: string): DataLoader<string, OccurrenceType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; entryId: string }>(
      context.em,
      sql`select oc.id, e.id as "entryId" from occurrence oc join obligation o on o.id = oc.obligation_id
          join ${sql.table(table)} e on e.convention_id = o.convention_id and split_part(oc.cause_key, '/', 1) = e.id::text
        where e.id = any(${ids}::uuid[]) and oc.moment like ${`${register}.%`} order by oc.id`,
    );
    const byId = context.loader(occurrencesById);
    const found = await Promise.all(rows.map(({ id }) => byId.load(id)));
    return ids.map((id) => found.filter((occurrence, index) => occurrence !== null && rows[index]!.entryId === id) as OccurrenceType[]);
  });
