import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { inScope } from '../actors/scope.policy.ts';
import { is, isOneOf, isWithin } from '../platform/db/conditions.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { JournalEntryFilter, JournalEntryPage, JournalEntryType, JournalVerification } from './journal.type.ts';
import { JOURNAL_ACTIONS, JOURNAL_SUBJECTS, type JournalSubject } from './journalNames.type.ts';

const HISTORY_MAX = 100;

/** What an entry tells this reader: nothing of a proof they may not see, neither what would let them test a guess about it. */
const entryJson = (actor: Actor): Sql => sql`jsonb_build_object('id', j.id::text, 'sequence', j.sequence, 'recordedAt', j.recorded_at,
  'actor', ${authorJson('j', 'actor')},
  'action', case when j.action = any(${JOURNAL_ACTIONS}::text[]) then j.action end, 'recordedAction', j.action,
  'subjectType', case when j.subject_type = any(${JOURNAL_SUBJECTS}::text[]) then j.subject_type end, 'recordedSubjectType', j.subject_type, 'subjectId', j.subject_id, 'previousHash', j.previous_hash, 'hash', j.hash,
  'recipe', j.recipe, 'forgottenAt', j.forgotten_at,
  'contentHash', case j.recipe when 2 then coalesce(j.content_hash, journal_content_hash(j.salt, j.actor_id, j.changes)) end
) || case when j.subject_type = 'Evidence' and exists (
    select from evidence e where e.id::text = j.subject_id and not coalesce(${readableRecords(actor, 'e')}, false)
  ) then jsonb_build_object('changes', '{"redacted": true}'::jsonb, 'salt', null, 'actorId', null)
  else jsonb_build_object('changes', j.changes, 'salt', case when j.forgotten_at is null then j.salt end, 'actorId', j.actor_id) end`;

/** The journal that a party keeps of what it shares with nobody is read with what it tells of, never as that of a convention. */
const OF_NO_PARTY = sql`not exists (select from party y where y.id = j.chain)`;

const ORDERS = {
  SEQUENCE: { by: sql`j.sequence`, means: 'Rank in its chain: oldest or newest first.' },
};
export const JournalEntrySort = sortOf('JournalEntry', ORDERS);
export type JournalEntrySort = Sort<keyof typeof ORDERS>;

/** One page of a chain with the total, newest first unless told otherwise. */
export async function findJournal(
  em: EntityManager,
  actor: Actor,
  chain: string,
  filter: JournalEntryFilter | null | undefined,
  request: PagingRequest,
): Promise<JournalEntryPage> {
  const { actions, subjectTypes, subjectIds, actorNames, recordedOn } = filter ?? {};
  const list = {
    from: sql`journal_entry j`,
    key: sql`j.id`,
    where: [
      ...is('j.chain', chain),
      OF_NO_PARTY,
      ...isOneOf('j.action', actions),
      ...isOneOf('j.subject_type', subjectTypes),
      ...isOneOf('j.subject_id', subjectIds),
      ...isOneOf('j.actor_name', actorNames),
      ...isWithin(sql`paris_day(j.recorded_at)`, recordedOn, 'recordedOn'),
    ],
    orders: ORDERS,
    unsorted: sql`j.sequence desc`,
    item: entryJson(actor),
  };
  return readPage<JournalEntryType>(em, list, request);
}

/** Entries about each obligation, the proofs that serve or served it, the reviews that observed it and the requests that opened it, newest first. */
export async function findHistories(
  em: EntityManager,
  actor: Actor,
  obligationIds: readonly string[],
): Promise<Map<string, JournalEntryType[]>> {
  const rows = await read<{ obligationId: string; items: JournalEntryType[] }>(
    em,
    sql`select o.id as "obligationId", coalesce(h.items, '[]'::jsonb) as items
      from obligation o
      cross join lateral (
        select jsonb_agg(${entryJson(actor)} order by j.id desc) as items
        from (
          select * from journal_entry
          where subject_id in (
            select o.id::text union all select l.evidence_id::text from evidence_link l where l.obligation_id = o.id
            union all select w.review_id::text from observation w where w.obligation_id = o.id and w.review_id is not null
            union all select v.entry_id::text from evidence_link l join evidence_version v on v.evidence_id = l.evidence_id
            where l.obligation_id = o.id and v.register = 'MANIFESTO_REVIEWS'
            union all select coalesce(v.legal_text_id::text, oc.cause_key) from occurrence oc
              left join legal_text_version v on oc.moment like 'legalText.%' and v.id::text = oc.cause_key
            where oc.obligation_id = o.id and oc.moment ~ '^(request|incident|legalText|rightsRequest)[.]'
            union all select split_part(oc.cause_key, '/', 1) from occurrence oc where oc.obligation_id = o.id and oc.moment like 'processor.%'
            union all select l.processor_id::text from processor_breach l join breach b on b.id = l.breach_id where b.obligation_id = o.id
          ) and chain = o.convention_id
          order by id desc limit ${HISTORY_MAX}
        ) j
      ) h
      where o.id = any(${obligationIds}::uuid[]) and ${inScope(actor, 'o.convention_id')}`,
  );
  return new Map(rows.map((row) => [row.obligationId, row.items]));
}

/** Entries of the journal about entries of a register that are already authorized, newest first, whichever chain they stand in. */
export async function findEntryHistories(
  em: EntityManager,
  actor: Actor,
  { table, subject }: { table: string; subject: JournalSubject },
  ids: readonly string[],
): Promise<Map<string, JournalEntryType[]>> {
  const rows = await read<{ id: string; items: JournalEntryType[] }>(
    em,
    sql`select i.id, coalesce(h.items, '[]'::jsonb) as items from ${sql.table(table)} i
      cross join lateral (
        select jsonb_agg(${entryJson(actor)} order by j.id desc) as items from (
          select * from journal_entry
          where subject_id = i.id::text and subject_type = ${subject} and chain in (i.convention_id, i.party_id)
          order by id desc limit ${HISTORY_MAX}
        ) j
      ) h where i.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, items }) => [id, items]));
}

/**
 * Verifies a chain in the database and names the first entry that does not hold: every entry is computed again, or only those that came or were
 * written on since it was last verified.
 */
export async function verifyChain(em: EntityManager, chain: string, now: Date, what: 'SINCE' | 'WHOLE'): Promise<JournalVerification> {
  const [row] = await read<Omit<JournalVerification, 'isIntact'>>(
    em,
    sql`select entry_count::integer as "entryCount", head_hash as "headHash", broken_sequence::integer as "brokenSequence",
        broken_entry_id::text as "brokenEntryId", reason as fault, recomputed_at as "recomputedAt"
      from verify_journal_kept(${chain}, ${what === 'WHOLE'}, ${now})`,
  );
  return { ...row!, isIntact: row!.fault === null };
}

/** Every chain that somebody wrote to. */
export async function findChains(em: EntityManager): Promise<string[]> {
  const rows = await read<{ chain: string }>(em, sql`select chain from journal_chain union select chain from journal_entry`);
  return rows.map(({ chain }) => chain);
}
