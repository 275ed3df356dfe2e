import { Migration } from '@mikro-orm/migrations';

const signed = (name: string, isThere = true): string => `
  ${name}_id uuid,
  ${name}_name text${isThere ? ' not null' : ''},
  ${name}_role text${isThere ? ' not null' : ''},
  ${name}_party text`;

/** The register of processors: its entries. */
const PROCESSORS = `
create table processor (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  confidentiality text not null,
  year integer,
  number integer,
  own_number integer,
  name text not null,
  siren text,
  parent_id uuid,
  service text not null,
  planned_on date not null,
  data_categories text[] not null default '{}',
  people_categories text[] not null default '{}',
  contract_reference text,
  contract_url text,
  contact text,
  recorded_at timestamptz not null,${signed('author')},
  engaged_on date,
  passage text,
  passage_reason text,
  engaged_at timestamptz,${signed('engager', false)},
  ended_on date,
  ended_at timestamptz,${signed('ender', false)},
  deleted_on date,
  deletion text,
  deleted_at timestamptz,${signed('deleter', false)},
  renounced_at timestamptz,
  renouncement text,${signed('renouncer', false)},
  version integer not null default 1
);
alter table processor
  add constraint processor_convention_id_year_number_unique unique (convention_id, year, number),
  add constraint processor_party_id_own_number_unique unique (party_id, own_number),
  add constraint processor_confidentiality_check check (confidentiality in ('PARTIES', 'RESTRICTED')),
  add constraint processor_passage_check check (passage in ('GATE', 'OVERRIDE', 'AFTERWARDS')),
  add constraint processor_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint processor_party_id_foreign foreign key (party_id) references party (id),
  add constraint processor_parent_id_foreign foreign key (parent_id) references processor (id);
create index processor_parent_id_index on processor (parent_id);
select make_written_once('processor', 'convention_id', 'party_id', 'year', 'number', 'own_number', 'recorded_at', 'author_name', 'engaged_on',
  'passage', 'engaged_at', 'engager_name', 'ended_on', 'ended_at', 'ender_name', 'deleted_on', 'deleted_at', 'deleter_name', 'renounced_at',
  'renouncer_name');
create table processor_change (
  id uuid primary key,
  processor_id uuid not null,
  rank integer not null,
  kind text not null,
  description text not null,
  planned_on date not null,
  recorded_at timestamptz not null,${signed('author')},
  effective_on date,
  passage text,
  passage_reason text,
  carried_at timestamptz,${signed('carrier', false)}
);
alter table processor_change
  add constraint processor_change_processor_id_rank_unique unique (processor_id, rank),
  add constraint processor_change_kind_check check (kind in ('SERVICE', 'LOCATION', 'SUB_PROCESSOR', 'OTHER')),
  add constraint processor_change_passage_check check (passage in ('GATE', 'OVERRIDE', 'AFTERWARDS')),
  add constraint processor_change_processor_id_foreign foreign key (processor_id) references processor (id);
select make_written_once('processor_change', 'processor_id', 'rank', 'kind', 'description', 'planned_on', 'recorded_at', 'author_name',
  'effective_on', 'passage', 'carried_at', 'carrier_name');`;

/** What the parties tell each other of an entry, or of a change. */
const NOTICES = `
create table processor_notice (
  id uuid primary key,
  processor_id uuid not null,
  change_id uuid,
  rank integer not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  sent_at timestamptz not null,
  planned_on date not null,
  objection_ends_on date,
  content text not null,
  recorded_at timestamptz not null,${signed('author')},
  evidence_id uuid,
  acknowledged_at timestamptz,${signed('acknowledger', false)}
);
alter table processor_notice
  add constraint processor_notice_processor_id_rank_unique unique (processor_id, rank),
  add constraint processor_notice_processor_id_foreign foreign key (processor_id) references processor (id),
  add constraint processor_notice_change_id_foreign foreign key (change_id) references processor_change (id),
  add constraint processor_notice_from_party_id_foreign foreign key (from_party_id) references party (id),
  add constraint processor_notice_to_party_id_foreign foreign key (to_party_id) references party (id),
  add constraint processor_notice_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index processor_notice_change_id_index on processor_notice (change_id);
create index processor_notice_from_party_id_index on processor_notice (from_party_id);
create index processor_notice_to_party_id_index on processor_notice (to_party_id);
create index processor_notice_evidence_id_index on processor_notice (evidence_id);
select make_written_once('processor_notice', 'processor_id', 'change_id', 'rank', 'from_party_id', 'to_party_id', 'sent_at', 'planned_on',
  'objection_ends_on', 'content', 'recorded_at', 'author_name', 'evidence_id', 'acknowledged_at', 'acknowledger_name');
create table processor_response (
  id uuid primary key,
  notice_id uuid not null,
  rank integer not null,
  response text not null,
  words text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table processor_response
  add constraint processor_response_notice_id_rank_unique unique (notice_id, rank),
  add constraint processor_response_response_check check (response in ('NO_OBJECTION', 'OBJECTION', 'COMMENT')),
  add constraint processor_response_notice_id_foreign foreign key (notice_id) references processor_notice (id);`;

/** What is known of each, fact after fact. */
const FACTS = `
create table processor_location (
  id uuid primary key,
  processor_id uuid not null,
  rank integer not null,
  kind text not null,
  country text not null,
  mechanism text not null,
  starts_on date,
  change_id uuid,
  recorded_at timestamptz not null,${signed('author')},
  ends_on date,
  ended_at timestamptz,${signed('ender', false)}
);
alter table processor_location
  add constraint processor_location_processor_id_rank_unique unique (processor_id, rank),
  add constraint processor_location_kind_check check (kind in ('HOSTING', 'ACCESS', 'SUPPORT')),
  add constraint processor_location_mechanism_check check (mechanism in ('ADEQUACY', 'SCC', 'BCR', 'ART49', 'NONE')),
  add constraint processor_location_processor_id_foreign foreign key (processor_id) references processor (id),
  add constraint processor_location_change_id_foreign foreign key (change_id) references processor_change (id);
create index processor_location_change_id_index on processor_location (change_id);
select make_written_once('processor_location', 'processor_id', 'rank', 'kind', 'country', 'mechanism', 'starts_on', 'change_id', 'recorded_at',
  'author_name', 'ends_on', 'ended_at', 'ender_name');
create table processor_clause (
  id uuid primary key,
  processor_id uuid not null,
  clause text not null,
  rank integer not null,
  answer text not null,
  reference text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table processor_clause
  add constraint processor_clause_processor_id_clause_rank_unique unique (processor_id, clause, rank),
  add constraint processor_clause_clause_check check (clause in ('SUBJECT', 'DURATION', 'PURPOSE', 'DATA_TYPES', 'PEOPLE_CATEGORIES',
    'INSTRUCTIONS', 'CONFIDENTIALITY', 'SECURITY', 'SUB_PROCESSORS', 'RIGHTS', 'ASSISTANCE', 'RETURN_OR_DELETION', 'AUDITS')),
  add constraint processor_clause_answer_check check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
  add constraint processor_clause_processor_id_foreign foreign key (processor_id) references processor (id);
create table processor_guarantee (
  id uuid primary key,
  processor_id uuid not null,
  rank integer not null,
  kind text not null,
  label text,
  valid_until date,
  recorded_at timestamptz not null,${signed('author')}
);
alter table processor_guarantee
  add constraint processor_guarantee_processor_id_rank_unique unique (processor_id, rank),
  add constraint processor_guarantee_kind_check check (kind in ('HDS', 'SECNUMCLOUD', 'ISO_27001', 'OTHER')),
  add constraint processor_guarantee_processor_id_foreign foreign key (processor_id) references processor (id);
create table processor_proof (
  id uuid primary key,
  processor_id uuid not null,
  kind text not null,
  rank integer not null,
  done_on date not null,
  words text,
  evidence_id uuid,
  recorded_at timestamptz not null,${signed('author')}
);
alter table processor_proof
  add constraint processor_proof_processor_id_kind_rank_unique unique (processor_id, kind, rank),
  add constraint processor_proof_kind_check check (kind in ('UNDERTAKING', 'TRAINING')),
  add constraint processor_proof_processor_id_foreign foreign key (processor_id) references processor (id),
  add constraint processor_proof_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index processor_proof_evidence_id_index on processor_proof (evidence_id);
create table processor_breach (
  id uuid primary key,
  processor_id uuid not null,
  location_id uuid,
  change_id uuid,
  breach_id uuid not null,
  recorded_at timestamptz not null
);
alter table processor_breach
  add constraint processor_breach_processor_id_foreign foreign key (processor_id) references processor (id),
  add constraint processor_breach_location_id_foreign foreign key (location_id) references processor_location (id),
  add constraint processor_breach_change_id_foreign foreign key (change_id) references processor_change (id),
  add constraint processor_breach_breach_id_foreign foreign key (breach_id) references breach (id);
create index processor_breach_processor_id_index on processor_breach (processor_id);
create index processor_breach_location_id_index on processor_breach (location_id);
create index processor_breach_change_id_index on processor_breach (change_id);
create index processor_breach_breach_id_index on processor_breach (breach_id);
create table territory_reading (
  id uuid primary key,
  party_id uuid not null,
  rank integer not null,
  reading text not null,
  recorded_at timestamptz not null,${signed('author')}
);
alter table territory_reading
  add constraint territory_reading_party_id_rank_unique unique (party_id, rank),
  add constraint territory_reading_reading_check check (reading in ('EU', 'EEA', 'EEA_PLUS_ADEQUATE')),
  add constraint territory_reading_party_id_foreign foreign key (party_id) references party (id);`;

const APPEND_ONLY = [
  'processor_response',
  'processor_clause',
  'processor_guarantee',
  'processor_proof',
  'processor_breach',
  'territory_reading',
];
const ENTRIES = ['processor', 'processor_change', 'processor_notice', 'processor_location'];

export class Migration20261127081500_record_processors extends Migration {
  override up(): void {
    this.addSql(PROCESSORS);
    this.addSql(NOTICES);
    this.addSql(FACTS);
    for (const table of APPEND_ONLY) this.addSql(`select make_append_only('${table}')`);
    for (const table of [...APPEND_ONLY, ...ENTRIES]) this.addSql(`select follow_table('${table}')`);
  }
}
