import { Migration } from '@mikro-orm/migrations';

const signed = (name: string, isThere = true): string => `
  ${name}_id uuid,
  ${name}_name text${isThere ? ' not null' : ''},
  ${name}_role text${isThere ? ' not null' : ''},
  ${name}_party text`;

/** The register of legal texts, impact assessments and procedures: its entries and their versions. */
const TEXTS = `
create table legal_text (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  confidentiality text not null,
  year integer,
  number integer,
  own_number integer,
  kind text not null,
  title text not null,
  recorded_at timestamptz not null,${signed('author')},
  withdrawal_reason text,
  withdrawn_at timestamptz,${signed('withdrawer', false)},
  version integer not null default 1
);
alter table legal_text
  add constraint legal_text_convention_id_year_number_unique unique (convention_id, year, number),
  add constraint legal_text_party_id_own_number_unique unique (party_id, own_number),
  add constraint legal_text_confidentiality_check check (confidentiality in ('PARTIES', 'RESTRICTED')),
  add constraint legal_text_kind_check check (kind in ('INFORMATION_NOTICE', 'PRIVACY_POLICY', 'LEGAL_NOTICE', 'TERMS_OF_USE', 'ORDER', 'DPIA',
    'BREACH_PROCEDURE', 'RIGHTS_PROCEDURE', 'OTHER')),
  add constraint legal_text_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint legal_text_party_id_foreign foreign key (party_id) references party (id);
create table legal_text_version (
  id uuid primary key,
  legal_text_id uuid not null,
  number integer not null,
  blob_sha256 text,
  file_name text,
  media_type text,
  file_description jsonb,
  url text,
  content text,
  sha256 text not null,
  note text,
  planned_on date,
  alert_within_hours integer,
  hand_over_within_days integer,
  recorded_at timestamptz not null,${signed('author')}
);
alter table legal_text_version
  add constraint legal_text_version_legal_text_id_number_unique unique (legal_text_id, number),
  add constraint legal_text_version_legal_text_id_foreign foreign key (legal_text_id) references legal_text (id),
  add constraint legal_text_version_blob_sha256_foreign foreign key (blob_sha256) references blob (sha256);
create index legal_text_version_blob_sha256_index on legal_text_version (blob_sha256);
select make_written_once('legal_text', 'convention_id', 'party_id', 'year', 'number', 'own_number', 'kind', 'recorded_at', 'author_name',
  'withdrawal_reason', 'withdrawn_at', 'withdrawer_name');
select make_written_once('legal_text_version', 'legal_text_id', 'number', 'blob_sha256', 'url', 'content', 'sha256', 'note', 'alert_within_hours',
  'hand_over_within_days', 'recorded_at', 'author_name');`;

/** The opinion that is asked of a version, and its publication. */
const ACTS = `
create table opinion_request (
  id uuid primary key,
  text_version_id uuid not null,
  to_party_id uuid not null,
  asked_at timestamptz not null,
  answer_due_on date,
  words text,${signed('author')},
  evidence_id uuid,
  opinion text,
  opinion_words text,
  given_at timestamptz,${signed('giver', false)}
);
alter table opinion_request
  add constraint opinion_request_text_version_id_unique unique (text_version_id),
  add constraint opinion_request_opinion_check check (opinion in ('FAVOURABLE', 'WITH_RESERVATIONS', 'UNFAVOURABLE')),
  add constraint opinion_request_text_version_id_foreign foreign key (text_version_id) references legal_text_version (id),
  add constraint opinion_request_to_party_id_foreign foreign key (to_party_id) references party (id),
  add constraint opinion_request_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index opinion_request_to_party_id_index on opinion_request (to_party_id);
create index opinion_request_evidence_id_index on opinion_request (evidence_id);
create table text_publication (
  id uuid primary key,
  text_version_id uuid not null,
  published_on date not null,
  url text,
  is_unanswered boolean not null,
  override_reason text,
  recorded_at timestamptz not null,${signed('author')}
);
alter table text_publication
  add constraint text_publication_text_version_id_unique unique (text_version_id),
  add constraint text_publication_text_version_id_foreign foreign key (text_version_id) references legal_text_version (id);
select make_written_once('opinion_request', 'text_version_id', 'to_party_id', 'asked_at', 'answer_due_on', 'words', 'author_name', 'evidence_id',
  'opinion', 'opinion_words', 'given_at', 'giver_name');
select make_append_only('text_publication');`;

export class Migration20261127072000_record_legal_texts extends Migration {
  override up(): void {
    this.addSql(TEXTS);
    this.addSql(ACTS);
    for (const table of ['legal_text', 'legal_text_version', 'opinion_request', 'text_publication'])
      this.addSql(`select follow_table('${table}')`);
  }
}
