import { Migration } from '@mikro-orm/migrations';

/** The days of incidents and of requests about rights, by which the calendar and the registers are read. Filled when the living SQL is in place. */
const DAYS = `
create table incident_day (
  incident_id uuid not null,
  convention_id uuid not null,
  party_id uuid not null,
  confidentiality text not null,
  level text,
  kind text not null,
  organisation_id uuid,
  falls_on date not null,
  due_at timestamptz not null,
  known_at timestamptz not null
);
alter table incident_day add constraint incident_day_incident_id_foreign foreign key (incident_id) references incident (id);
create index incident_day_incident_id_index on incident_day (incident_id);
create index incident_day_convention_id_falls_on_index on incident_day (convention_id, falls_on);
create table rights_stand (
  request_id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  confidentiality text not null,
  is_waiting boolean not null,
  starts_at timestamptz,
  due_on date,
  extensible_on date,
  suspended_on date,
  prudent_on date,
  known_at timestamptz not null
);
alter table rights_stand add constraint rights_stand_request_id_foreign foreign key (request_id) references rights_request (id);
create index rights_stand_convention_id_due_on_index on rights_stand (convention_id, due_on, starts_at desc, request_id)
  include (party_id, confidentiality);
create index rights_stand_extensible_on_index on rights_stand (convention_id, extensible_on) where extensible_on is not null;
create index rights_stand_suspended_on_index on rights_stand (convention_id, suspended_on) where suspended_on is not null;
create index rights_stand_prudent_on_index on rights_stand (convention_id, prudent_on) where prudent_on is not null;
create index occurrence_stand_falls_on_index on occurrence_stand (convention_id, (coalesce(due_on, paris_day(due_at)))) where is_told`;

const FACTS = ['rights_request', 'rights_receipt', 'rights_hand_over', 'rights_question', 'rights_extension', 'rights_answer'];

/** A page of a register is found by its convention and in its order; who may read an entry is told there, so that they are counted there too. */
const PAGES = `
create index incident_page_index on incident (convention_id, detected_at desc, id) include (party_id, confidentiality);
create index legal_text_page_index on legal_text (convention_id, recorded_at desc, id) include (party_id, confidentiality);
create index processor_page_index on processor (convention_id, fold(name), recorded_at, id)`;

export class Migration20261127181100_keep_days_of_registers extends Migration {
  override up(): void {
    this.addSql(DAYS);
    this.addSql(PAGES);
    this.addSql("select follow_incident_facts('incident')");
    for (const table of FACTS) this.addSql(`select follow_rights_facts('${table}')`);
  }
}
