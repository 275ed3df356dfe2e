import { Migration } from '@mikro-orm/migrations';

/** The day on which a stage of an integration is to be reached. */
const PLANS = `
create table connect_plan (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  stage text not null,
  planned_on date not null,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table connect_plan
  add constraint connect_plan_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint connect_plan_stage_check check (stage in ('ELIGIBLE', 'DATAPASS_ASKED', 'DATAPASS_GRANTED', 'SANDBOX', 'QUALIFIED', 'PRODUCTION')),
  add constraint connect_plan_obligation_id_foreign foreign key (obligation_id) references obligation (id);
select make_append_only('connect_plan');
select follow_table('connect_plan');`;

export class Migration20261127185649_plan_connections extends Migration {
  override up(): void {
    this.addSql(PLANS);
  }
}
