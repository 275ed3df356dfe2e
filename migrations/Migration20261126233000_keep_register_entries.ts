import { Migration } from '@mikro-orm/migrations';

/**
 * What nobody but its author wrote down is a statement of theirs: only an act that a register keeps is an entry of it. Nothing of what was
 * said changes, and no state is told from the kind of a proof: none is computed anew, by functions that may not stand at this point.
 */
const STATED = `
set constraints evidence_journaled, evidence_settles_states deferred;
select set_config('garant.touched_before', coalesce(current_setting('garant.touched', true), ''), true);
with stated as (
  update evidence e set kind = 'STATEMENT'
  where e.kind = 'REGISTER' and not exists (select from party_request r where r.evidence_id = e.id)
  returning e.id, e.convention_id
)
insert into journal_entry (chain, sequence, recorded_at, actor_name, actor_role, action, subject_type, subject_id, changes, previous_hash, hash)
  select s.convention_id, 0, now(), 'Garant', 'PROGRAM', 'evidence.updated', 'Evidence', s.id::text,
    jsonb_build_array(jsonb_build_object('entity', 'Evidence', 'id', s.id,
      'before', jsonb_build_object('kind', 'REGISTER'), 'after', jsonb_build_object('kind', 'STATEMENT'))), '', ''
  from stated s order by s.convention_id, s.id;
select set_config('garant.touched', '', true);
set constraints evidence_journaled, evidence_settles_states immediate;
select set_config('garant.touched', current_setting('garant.touched_before'), true);`;

/** A free-text reference of a register is no entry of one. */
export class Migration20261126233000_keep_register_entries extends Migration {
  override up(): void {
    this.addSql(STATED);
  }
}
