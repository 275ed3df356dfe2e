import { type Sql, sql } from '../platform/db/read.ts';
import type { JournalNote } from '../platform/journal/journaled.ts';
import type { ForgettableRegister } from '../registers/forgetEntry.ts';

const ofProcessor = (table: string, ...texts: string[]) => ({ table, key: 'processor_id', texts });

/** Why something passed its gate is quoted by the breach that it is: the rest of what the program wrote there stays. */
const unquoted = (id: string, erased: string): Sql => sql`
  update breach b set facts = replace(b.facts, r.reason, ${erased})
  from processor_breach l join processor i on i.id = l.processor_id left join processor_change c on c.id = l.change_id
    cross join lateral (select case when l.change_id is null then i.passage_reason else c.passage_reason end as reason) r
  where l.breach_id = b.id and l.processor_id = ${id} and r.reason is not null`;

/**
 * What people write of a processor, once it holds no more data or was given up. The body, its number, its contract, countries and the kind of what vouched for
 * it stay: who was engaged, where and on what grounds is what the register tells (GDPR, art. 28 and 30).
 */
export const forgettableProcessors: ForgettableRegister = {
  name: 'PROCESSORS',
  table: 'processor',
  endedAt: sql`coalesce(e.deleted_at, e.renounced_at)`,
  subject: 'Processor',
  action: 'processor.forgotten' satisfies JournalNote['action'],
  moments: 'processor',
  written: [
    { table: 'processor', key: 'id', texts: ['service', 'contact', 'passage_reason', 'deletion', 'renouncement'] },
    ofProcessor('processor_notice', 'content'),
    { table: 'processor_response', key: 'notice_id', of: { table: 'processor_notice', key: 'processor_id' }, texts: ['words'] },
    ofProcessor('processor_change', 'description', 'passage_reason'),
    ofProcessor('processor_proof', 'words'),
    ofProcessor('processor_clause', 'reference'),
    ofProcessor('processor_guarantee', 'label'),
  ],
  unquote: unquoted,
};
