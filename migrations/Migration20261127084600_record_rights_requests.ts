import { Migration } from '@mikro-orm/migrations';

const signed = (name: string, isThere = true): string => `
  ${name}_id uuid,
  ${name}_name text${isThere ? ' not null' : ''},
  ${name}_role text${isThere ? ' not null' : ''},
  ${name}_party text`;

/** The register of what people ask about their data: its entries. */
const REQUESTS = `
create table rights_request (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  confidentiality text not null,
  year integer,
  number integer,
  own_number integer,
  rights text[] not null,
  external_reference text,
  legal_basis text,
  starts_at timestamptz,
  due_on date,
  recorded_at timestamptz not null,${signed('author')},
  reliance_reason text,
  relied_at timestamptz,${signed('reliant', false)},
  withdrawal_reason text,
  withdrawn_at timestamptz,${signed('withdrawer', false)},
  closed_at timestamptz,${signed('closer', false)},
  version integer not null default 1
);
alter table rights_request
  add constraint rights_request_convention_id_year_number_unique unique (convention_id, year, number),
  add constraint rights_request_party_id_own_number_unique unique (party_id, own_number),
  add constraint rights_request_confidentiality_check check (confidentiality in ('PARTIES', 'RESTRICTED')),
  add constraint rights_request_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint rights_request_party_id_foreign foreign key (party_id) references party (id);
select follow_table('rights_request');
select make_written_once('rights_request', 'convention_id', 'party_id', 'year', 'number', 'own_number', 'recorded_at', 'author_name', 'reliance_reason',
  'relied_at', 'reliant_name', 'withdrawal_reason', 'withdrawn_at', 'withdrawer_name', 'closed_at', 'closer_name');`;

/** What is known of each, fact after fact. */
const FACTS = `
create table rights_receipt (
  id uuid primary key,
  request_id uuid not null,
  party_id uuid not null,
  rank integer not null,
  received_at timestamptz not null,
  channel text not null,
  reason text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table rights_receipt
  add constraint rights_receipt_request_id_party_id_rank_unique unique (request_id, party_id, rank),
  add constraint rights_receipt_channel_check check (channel in ('EMAIL', 'FORM', 'POST', 'COUNTER', 'PHONE', 'NOT_OFFICIAL')),
  add constraint rights_receipt_request_id_foreign foreign key (request_id) references rights_request (id),
  add constraint rights_receipt_party_id_foreign foreign key (party_id) references party (id);
create index rights_receipt_party_id_index on rights_receipt (party_id);
create table rights_extension (
  id uuid primary key,
  request_id uuid not null,
  kind text not null,
  told_at timestamptz not null,
  reason text not null,
  recorded_at timestamptz not null,${signed('author')}
);
alter table rights_extension
  add constraint rights_extension_request_id_unique unique (request_id),
  add constraint rights_extension_kind_check check (kind in ('COMPLEXITY', 'NUMBER')),
  add constraint rights_extension_request_id_foreign foreign key (request_id) references rights_request (id);
create table rights_answer (
  id uuid primary key,
  request_id uuid not null,
  kind text not null,
  sent_at timestamptz not null,
  channel text not null,
  reasons text,
  is_remedy_told boolean not null,
  late_days integer,
  late_reason text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table rights_answer
  add constraint rights_answer_request_id_unique unique (request_id),
  add constraint rights_answer_kind_check check (kind in ('GRANTED', 'PARTLY', 'REFUSED', 'UNFOUNDED', 'NOT_HELD', 'NOT_IDENTIFIABLE')),
  add constraint rights_answer_channel_check check (channel in ('EMAIL', 'FORM', 'POST', 'COUNTER', 'PHONE', 'NOT_OFFICIAL')),
  add constraint rights_answer_request_id_foreign foreign key (request_id) references rights_request (id);`;

/** What is done about each, and acknowledged or replied to once. */
const ACTS = `
create table rights_hand_over (
  id uuid primary key,
  request_id uuid not null,
  rank integer not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  sent_at timestamptz not null,
  content text not null,
  late_reason text,
  recorded_at timestamptz not null,${signed('author')},
  evidence_id uuid,
  acknowledged_at timestamptz,${signed('acknowledger', false)}
);
alter table rights_hand_over
  add constraint rights_hand_over_request_id_rank_unique unique (request_id, rank),
  add constraint rights_hand_over_request_id_foreign foreign key (request_id) references rights_request (id),
  add constraint rights_hand_over_from_party_id_foreign foreign key (from_party_id) references party (id),
  add constraint rights_hand_over_to_party_id_foreign foreign key (to_party_id) references party (id),
  add constraint rights_hand_over_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index rights_hand_over_from_party_id_index on rights_hand_over (from_party_id);
create index rights_hand_over_to_party_id_index on rights_hand_over (to_party_id);
create index rights_hand_over_evidence_id_index on rights_hand_over (evidence_id);
create table rights_question (
  id uuid primary key,
  request_id uuid not null,
  rank integer not null,
  kind text not null,
  asked_at timestamptz not null,
  reason text not null,
  recorded_at timestamptz not null,${signed('author')},
  replied_at timestamptz,
  outcome text,${signed('replier', false)}
);
alter table rights_question
  add constraint rights_question_request_id_rank_unique unique (request_id, rank),
  add constraint rights_question_kind_check check (kind in ('IDENTITY', 'CLARIFICATION')),
  add constraint rights_question_outcome_check check (outcome in ('ESTABLISHED', 'NOT_ESTABLISHED')),
  add constraint rights_question_request_id_foreign foreign key (request_id) references rights_request (id);
select make_written_once('rights_hand_over', 'request_id', 'rank', 'from_party_id', 'to_party_id', 'sent_at', 'content', 'late_reason', 'recorded_at', 'author_name',
  'evidence_id', 'acknowledged_at', 'acknowledger_name');
select make_written_once('rights_question', 'request_id', 'rank', 'kind', 'asked_at', 'reason', 'recorded_at', 'author_name', 'replied_at', 'outcome',
  'replier_name');`;

const APPEND_ONLY = ['rights_receipt', 'rights_extension', 'rights_answer'];

export class Migration20261127084600_record_rights_requests extends Migration {
  override up(): void {
    this.addSql(REQUESTS);
    this.addSql(FACTS);
    this.addSql(ACTS);
    for (const table of APPEND_ONLY) this.addSql(`select make_append_only('${table}')`);
    for (const table of [...APPEND_ONLY, 'rights_hand_over', 'rights_question']) this.addSql(`select follow_table('${table}')`);
  }
}
