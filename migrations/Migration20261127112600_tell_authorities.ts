import { Migration } from '@mikro-orm/migrations';

/** That a case is over is told too, and a processor may tell by a mandate. */
const NOTIFICATIONS = `
alter table incident_notification
  drop constraint incident_notification_phase_check,
  add constraint incident_notification_phase_check check (phase in ('INITIAL', 'COMPLEMENTARY', 'COMPLETE', 'CLOSURE_NOTE')),
  add column notified_by text not null default 'CONTROLLER',
  add column mandate_id uuid,
  add constraint incident_notification_notified_by_check check (notified_by in ('CONTROLLER', 'PROCESSOR_ON_BEHALF')),
  add constraint incident_notification_mandate_id_foreign foreign key (mandate_id) references evidence (id);
alter table incident_notification alter column notified_by drop default;
create index incident_notification_mandate_id_index on incident_notification (mandate_id);
alter table incident add column controller_organisation text;`;

/** What other authorities were told. */
const AUTHORITIES = `
create table authority_declaration (
  id uuid primary key,
  incident_id uuid not null,
  rank integer not null,
  party_id uuid not null,
  authority text not null,
  authority_name text,
  sent_at timestamptz not null,
  receipt text,
  words text not null,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table authority_declaration
  add constraint authority_declaration_incident_id_rank_unique unique (incident_id, rank),
  add constraint authority_declaration_authority_check check (authority in ('ANSSI', 'FSSI', 'HEALTH_CERT', 'POLICE', 'OTHER')),
  add constraint authority_declaration_incident_id_foreign foreign key (incident_id) references incident (id),
  add constraint authority_declaration_party_id_foreign foreign key (party_id) references party (id);
create index authority_declaration_party_id_index on authority_declaration (party_id);
select make_append_only('authority_declaration');
select follow_table('authority_declaration');`;

export class Migration20261127112600_tell_authorities extends Migration {
  override up(): void {
    this.addSql(NOTIFICATIONS);
    this.addSql(AUTHORITIES);
  }
}
