import { Migration } from '@mikro-orm/migrations';

/** The other days of a request, kept beside the one that lateness is judged on: the calendar reads them. */
const DAYS = `
alter table rights_request
  add column prudent_on date,
  add column suspended_on date,
  add column extensible_on date;`;

/** What is known of them without reckoning: an act on a request reckons them all. */
const KNOWN = `
select set_config('garant.journaled', 'yes', true);
update rights_request i set
  prudent_on = case when i.relied_at is null then i.due_on end,
  suspended_on = case when i.relied_at is not null then i.due_on end,
  extensible_on = case when not exists (select from rights_extension e where e.request_id = i.id) then i.due_on end;`;

export class Migration20261127110600_keep_rights_days extends Migration {
  override up(): void {
    this.addSql(DAYS);
    this.addSql(KNOWN);
  }
}
