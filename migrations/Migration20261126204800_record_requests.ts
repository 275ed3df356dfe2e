import { Migration } from '@mikro-orm/migrations';

/** What parties ask and tell each other, answered and acknowledged. */
const REQUESTS = `
create table party_request (
  id uuid primary key,
  convention_id uuid not null,
  year integer not null,
  number integer not null,
  kind text not null,
  about text not null,
  about_label text not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  words text not null,
  made_at timestamptz not null,
  established_at timestamptz,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  answer text,
  answered_at timestamptz,
  answer_recorded_at timestamptz,
  answerer_id uuid,
  answerer_name text,
  answerer_role text,
  answerer_party text,
  evidence_id uuid,
  acknowledgement text,
  acknowledged_at timestamptz,
  acknowledger_id uuid,
  acknowledger_name text,
  acknowledger_role text,
  acknowledger_party text,
  version integer not null default 1
);
alter table party_request
  add constraint party_request_convention_id_year_number_unique unique (convention_id, year, number),
  add constraint party_request_kind_check check (kind in ('ASKED', 'INFORMED')),
  add constraint party_request_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint party_request_from_party_id_foreign foreign key (from_party_id) references party (id),
  add constraint party_request_to_party_id_foreign foreign key (to_party_id) references party (id),
  add constraint party_request_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index party_request_from_party_id_index on party_request (from_party_id);
create index party_request_to_party_id_index on party_request (to_party_id);
create index party_request_evidence_id_index on party_request (evidence_id);
select follow_table('party_request');
select make_written_once('party_request', 'convention_id', 'year', 'number', 'kind', 'about', 'about_label', 'from_party_id', 'to_party_id', 'words',
  'made_at', 'established_at', 'recorded_at', 'author_name', 'answer', 'answered_at', 'answerer_name', 'evidence_id', 'acknowledgement',
  'acknowledged_at', 'acknowledger_name');`;

export class Migration20261126204800_record_requests extends Migration {
  override up(): void {
    this.addSql(REQUESTS);
  }
}
