import { Migration } from '@mikro-orm/migrations';

/** A recorded breach is contested by the party it is held against, as what that party claims is by the other. */
export class Migration20261126202600_contest_breaches extends Migration {
  override up(): void {
    this.addSql(`
alter table contestation
  add column breach_id uuid,
  add constraint contestation_breach_id_foreign foreign key (breach_id) references breach (id);
create index contestation_breach_id_index on contestation (breach_id);
drop trigger contestation_written_once on contestation;
select make_written_once('contestation', 'obligation_id', 'occurrence_id', 'breach_id', 'reason', 'opened_at', 'author_name', 'resolved_at', 'resolution');`);
  }
}
