import { Migration } from '@mikro-orm/migrations';

const SIGNED = `
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text`;

/** What a service is: where it stands in its life, and where it is found. */
const SERVICE = `
create table service_phase (
  id uuid primary key,
  convention_id uuid not null,
  rank integer not null,
  phase text not null,
  started_on date not null,${SIGNED}
);
alter table service_phase
  add constraint service_phase_convention_id_rank_unique unique (convention_id, rank),
  add constraint service_phase_phase_check check (phase in ('INVESTIGATION', 'CONSTRUCTION', 'ACCELERATION', 'TRANSFER', 'SUCCESS', 'ALUMNI')),
  add constraint service_phase_convention_id_foreign foreign key (convention_id) references convention (id);
create table service_address (
  id uuid primary key,
  convention_id uuid not null,
  rank integer not null,
  kind text not null,
  url text,${SIGNED}
);
alter table service_address
  add constraint service_address_convention_id_rank_unique unique (convention_id, rank),
  add constraint service_address_kind_check check (kind in ('WEBSITE', 'REPOSITORY', 'STATISTICS', 'BUDGET', 'PRODUCT_SHEET', 'DASHLORD', 'MON_SERVICE_SECURISE')),
  add constraint service_address_convention_id_foreign foreign key (convention_id) references convention (id);`;

/** What is recorded of good practices. */
const PRACTICES = `
create table connect_step (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  stage text not null,
  reached_on date not null,
  reason text,
  evidence_id uuid,${SIGNED}
);
alter table connect_step
  add constraint connect_step_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint connect_step_stage_check check (stage in ('ELIGIBLE', 'DATAPASS_ASKED', 'DATAPASS_GRANTED', 'SANDBOX', 'QUALIFIED', 'PRODUCTION', 'ABANDONED')),
  add constraint connect_step_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint connect_step_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index connect_step_evidence_id_index on connect_step (evidence_id);
create table feedback_button (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  placement text not null,
  url text not null,
  placed_on date not null,
  follow_up text,${SIGNED}
);
alter table feedback_button
  add constraint feedback_button_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint feedback_button_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create table feedback_month (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  month text not null,
  satisfaction numeric(3, 1) not null,
  answer_count integer not null,${SIGNED}
);
alter table feedback_month
  add constraint feedback_month_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint feedback_month_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create table mission_letter (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  signed_on date not null,
  starts_on date not null,
  ends_on date not null,
  share_percent integer,
  powers text not null,
  reporting_clause text not null,
  evidence_id uuid not null,${SIGNED}
);
alter table mission_letter
  add constraint mission_letter_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint mission_letter_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint mission_letter_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index mission_letter_evidence_id_index on mission_letter (evidence_id);`;

const TABLES = ['service_phase', 'service_address', 'connect_step', 'feedback_button', 'feedback_month', 'mission_letter'];

export class Migration20261127152118_record_good_practices extends Migration {
  override up(): void {
    this.addSql(SERVICE);
    this.addSql(PRACTICES);
    for (const table of TABLES) {
      this.addSql(`select make_append_only('${table}')`);
      this.addSql(`select follow_table('${table}')`);
    }
  }
}
