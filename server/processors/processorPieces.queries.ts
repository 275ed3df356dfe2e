import { authorJson } from '../actors/author.type.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { CLAUSES } from './processorWords.ts';

/** What is told of each row of a table of i, in an order. */
const listed = (table: Sql, item: Sql, order: Sql, where: Sql = sql`true`): Sql =>
  sql`coalesce((select jsonb_agg(${item} order by ${order}) from ${table} x where x.processor_id = i.id and ${where}), '[]')`;

const AUTHOR = authorJson('x', 'author');

const RESPONSES = sql`coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'response', s.response, 'words', s.words,
  'recordedAt', s.recorded_at, 'author', ${authorJson('s', 'author')}) order by s.rank) from processor_response s where s.notice_id = x.id), '[]')`;

const CHANGE = sql`jsonb_build_object('id', c.id, 'kind', c.kind, 'description', c.description, 'plannedOn', c.planned_on, 'recordedAt', c.recorded_at,
  'author', ${authorJson('c', 'author')}, 'effectiveOn', c.effective_on, 'passage', c.passage, 'passageReason', c.passage_reason,
  'carrier', case when c.carried_at is not null then ${authorJson('c', 'carrier')} end)`;

/** What is kept of a processor i, each as one JSON value. */
export const PIECES = {
  notices: listed(
    sql.table('processor_notice'),
    sql`jsonb_build_object('id', x.id, 'announcedChange', (select ${CHANGE} from processor_change c where c.id = x.change_id), 'fromPartyId', x.from_party_id, 'toPartyId', x.to_party_id, 'sentAt', x.sent_at,
      'plannedOn', x.planned_on, 'objectionEndsOn', x.objection_ends_on, 'content', x.content, 'recordedAt', x.recorded_at, 'author', ${AUTHOR},
      'evidenceId', x.evidence_id, 'acknowledgedAt', x.acknowledged_at,
      'acknowledger', case when x.acknowledged_at is not null then ${authorJson('x', 'acknowledger')} end, 'responses', ${RESPONSES})`,
    sql`x.rank`,
  ),
  plannedChanges: sql`coalesce((select jsonb_agg(${CHANGE} order by c.rank) from processor_change c where c.processor_id = i.id), '[]')`,
  locations: listed(
    sql.table('processor_location'),
    sql`jsonb_build_object('id', x.id, 'kind', x.kind, 'country', x.country, 'mechanism', x.mechanism, 'startsOn', x.starts_on, 'endsOn', x.ends_on,
      'ender', case when x.ended_at is not null then ${authorJson('x', 'ender')} end, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
  clauses: listed(
    sql.table('processor_clause'),
    sql`jsonb_build_object('clause', x.clause, 'clauseAnswer', x.answer, 'reference', x.reference, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`array_position(${CLAUSES}::text[], x.clause)`,
    sql`not exists (select from processor_clause n where n.processor_id = x.processor_id and n.clause = x.clause and n.rank > x.rank)`,
  ),
  guarantees: listed(
    sql.table('processor_guarantee'),
    sql`jsonb_build_object('id', x.id, 'rank', x.rank, 'kind', x.kind, 'label', x.label, 'validUntil', x.valid_until, 'recordedAt', x.recorded_at,
      'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
  proofs: listed(
    sql.table('processor_proof'),
    sql`jsonb_build_object('id', x.id, 'kind', x.kind, 'doneOn', x.done_on, 'words', x.words, 'evidenceId', x.evidence_id,
      'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.done_on desc, x.recorded_at desc`,
  ),
};
