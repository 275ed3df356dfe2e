import { Migration } from '@mikro-orm/migrations';

/** A change of these is told in the journal. */
const FOLLOWED = [
  'organisation',
  'person',
  'person_identity',
  'identity_change',
  'membership',
  'catalogue',
  'convention',
  'party',
  'credit',
  'profile_answer',
  'obligation',
  'declaration',
  'applicability_decision',
  'contestation',
  'contestation_message',
  'assignment',
  'due_date',
  'evidence',
  'evidence_version',
  'evidence_link',
  'review',
  'site_page',
];

/** Facts that a state of the past is told from: never rewritten. */
const APPEND_ONLY = [
  'journal_entry',
  'catalogue',
  'profile_answer',
  'declaration',
  'applicability_decision',
  'contestation_message',
  'assignment',
  'due_date',
  'evidence_version',
  'review',
];

/** What opens and closes once, and what stays as it was said then. */
const WRITTEN_ONCE = {
  contestation: ['obligation_id', 'reason', 'opened_at', 'author_name', 'resolved_at', 'resolution'],
  evidence: ['convention_id', 'party_id', 'deposited_at', 'author_name', 'withdrawn_at', 'withdrawal_reason'],
  evidence_link: ['evidence_id', 'obligation_id', 'linked_at', 'author_name', 'unlinked_at'],
};

/** The state of an obligation is told from these. */
const FACTS = [
  'convention',
  'profile_answer',
  'obligation',
  'declaration',
  'applicability_decision',
  'contestation',
  'due_date',
  'evidence',
  'evidence_version',
  'evidence_link',
  'review',
];

const OTHERS = [
  'create trigger journal_entry_chained before insert on journal_entry for each row execute function journal_append()',
  'create trigger evidence_reading_append_only before update or truncate on evidence_reading for each statement execute function refuse_change()',
];

/** What keeps facts as they were said, their journal whole and the states in step. */
export class Migration20261126160200_guard_tables extends Migration {
  override up(): void {
    for (const table of FOLLOWED) this.addSql(`select follow_table('${table}')`);
    for (const table of APPEND_ONLY) this.addSql(`select make_append_only('${table}')`);
    for (const [table, facts] of Object.entries(WRITTEN_ONCE)) {
      this.addSql(`select make_written_once('${table}', ${facts.map((fact) => `'${fact}'`).join(', ')})`);
    }
    for (const table of FACTS) this.addSql(`select follow_facts('${table}')`);
    for (const trigger of OTHERS) this.addSql(trigger);
  }
}
