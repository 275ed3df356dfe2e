import { Migration } from '@mikro-orm/migrations';

const signed = (name: string, isThere = true): string => `
  ${name}_id uuid,
  ${name}_name text${isThere ? ' not null' : ''},
  ${name}_role text${isThere ? ' not null' : ''},
  ${name}_party text`;

/** The register of incidents: its entries. */
const INCIDENTS = `
create table incident (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  confidentiality text not null,
  year integer,
  number integer,
  own_number integer,
  title text not null,
  description text not null,
  natures text[] not null default '{}',
  origin text,
  cause text,
  systems text,
  detected_at timestamptz not null,
  began_at timestamptz,
  stopped_at timestamptz,
  recorded_at timestamptz not null,${signed('author')},
  lesson text,
  closed_at timestamptz,${signed('closer', false)},
  version integer not null default 1
);
alter table incident
  add constraint incident_convention_id_year_number_unique unique (convention_id, year, number),
  add constraint incident_party_id_own_number_unique unique (party_id, own_number),
  add constraint incident_confidentiality_check check (confidentiality in ('PARTIES', 'RESTRICTED')),
  add constraint incident_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint incident_party_id_foreign foreign key (party_id) references party (id);
select follow_table('incident');
select make_written_once('incident', 'convention_id', 'party_id', 'year', 'number', 'own_number', 'recorded_at', 'author_name', 'lesson', 'closed_at',
  'closer_name');`;

/** What is known of each, fact after fact. */
const FACTS = `
create table incident_awareness (
  id uuid primary key,
  incident_id uuid not null,
  party_id uuid not null,
  rank integer not null,
  aware_at timestamptz not null,
  way text not null,
  reason text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table incident_awareness
  add constraint incident_awareness_incident_id_party_id_rank_unique unique (incident_id, party_id, rank),
  add constraint incident_awareness_way_check check (way in ('DETECTED', 'TOLD', 'ALERTED')),
  add constraint incident_awareness_incident_id_foreign foreign key (incident_id) references incident (id),
  add constraint incident_awareness_party_id_foreign foreign key (party_id) references party (id);
create index incident_awareness_party_id_index on incident_awareness (party_id);
create table incident_assessment (
  id uuid primary key,
  incident_id uuid not null,
  rank integer not null,
  level text not null,
  grounds text not null,
  data_categories text[] not null default '{}',
  people_categories text[] not null default '{}',
  people_min integer,
  people_max integer,
  records_min integer,
  records_max integer,
  consequences text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table incident_assessment
  add constraint incident_assessment_incident_id_rank_unique unique (incident_id, rank),
  add constraint incident_assessment_level_check check (level in ('NOT_A_BREACH', 'NO_RISK', 'RISK', 'HIGH_RISK')),
  add constraint incident_assessment_incident_id_foreign foreign key (incident_id) references incident (id);
create table incident_notification (
  id uuid primary key,
  incident_id uuid not null,
  rank integer not null,
  phase text not null,
  sent_at timestamptz not null,
  receipt text,
  late_minutes integer,
  late_reason text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table incident_notification
  add constraint incident_notification_incident_id_rank_unique unique (incident_id, rank),
  add constraint incident_notification_phase_check check (phase in ('INITIAL', 'COMPLEMENTARY', 'COMPLETE')),
  add constraint incident_notification_incident_id_foreign foreign key (incident_id) references incident (id);
create table people_decision (
  id uuid primary key,
  incident_id uuid not null,
  rank integer not null,
  choice text not null,
  reason text not null,
  sent_at timestamptz,
  medium text,
  told_count integer,
  public_url text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table people_decision
  add constraint people_decision_incident_id_rank_unique unique (incident_id, rank),
  add constraint people_decision_choice_check
    check (choice in ('INFORM', 'EXEMPT_34_3_A', 'EXEMPT_34_3_B', 'EXEMPT_34_3_C', 'NOT_REQUIRED')),
  add constraint people_decision_incident_id_foreign foreign key (incident_id) references incident (id);
create table breach_reading (
  id uuid primary key,
  party_id uuid not null,
  rank integer not null,
  reading text not null,
  recorded_at timestamptz not null,${signed('author')}
);
alter table breach_reading
  add constraint breach_reading_party_id_rank_unique unique (party_id, rank),
  add constraint breach_reading_reading_check check (reading in ('LITERAL', 'GDPR')),
  add constraint breach_reading_party_id_foreign foreign key (party_id) references party (id);`;

/** What is done about each, and acknowledged or completed once. */
const ACTS = `
create table incident_alert (
  id uuid primary key,
  incident_id uuid not null,
  rank integer not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  sent_at timestamptz not null,
  channel text not null,
  content text not null,
  recorded_at timestamptz not null,${signed('author')},
  evidence_id uuid,
  acknowledged_at timestamptz,${signed('acknowledger', false)}
);
alter table incident_alert
  add constraint incident_alert_incident_id_rank_unique unique (incident_id, rank),
  add constraint incident_alert_channel_check check (channel in ('EMAIL', 'PHONE', 'MEETING', 'PLATFORM', 'OTHER')),
  add constraint incident_alert_incident_id_foreign foreign key (incident_id) references incident (id),
  add constraint incident_alert_from_party_id_foreign foreign key (from_party_id) references party (id),
  add constraint incident_alert_to_party_id_foreign foreign key (to_party_id) references party (id),
  add constraint incident_alert_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index incident_alert_from_party_id_index on incident_alert (from_party_id);
create index incident_alert_to_party_id_index on incident_alert (to_party_id);
create index incident_alert_evidence_id_index on incident_alert (evidence_id);
create table incident_measure (
  id uuid primary key,
  incident_id uuid not null,
  rank integer not null,
  kind text not null,
  party_id uuid not null,
  description text not null,
  planned_on date,
  recorded_at timestamptz not null,${signed('author')},
  done_at timestamptz,${signed('doer', false)}
);
alter table incident_measure
  add constraint incident_measure_incident_id_rank_unique unique (incident_id, rank),
  add constraint incident_measure_kind_check check (kind in ('CONTAIN', 'REMEDY', 'PREVENT')),
  add constraint incident_measure_incident_id_foreign foreign key (incident_id) references incident (id),
  add constraint incident_measure_party_id_foreign foreign key (party_id) references party (id);
create index incident_measure_party_id_index on incident_measure (party_id);
select make_written_once('incident_alert', 'incident_id', 'rank', 'from_party_id', 'to_party_id', 'sent_at', 'channel', 'content', 'recorded_at',
  'author_name', 'evidence_id', 'acknowledged_at', 'acknowledger_name');
select make_written_once('incident_measure', 'incident_id', 'rank', 'kind', 'party_id', 'description', 'planned_on', 'recorded_at', 'author_name',
  'done_at', 'doer_name');`;

const APPEND_ONLY = ['incident_awareness', 'incident_assessment', 'incident_notification', 'people_decision', 'breach_reading'];

export class Migration20261127025000_record_incidents extends Migration {
  override up(): void {
    this.addSql(INCIDENTS);
    this.addSql(FACTS);
    this.addSql(ACTS);
    for (const table of APPEND_ONLY) this.addSql(`select make_append_only('${table}')`);
    for (const table of [...APPEND_ONLY, 'incident_alert', 'incident_measure']) this.addSql(`select follow_table('${table}')`);
  }
}
