import { Migration } from '@mikro-orm/migrations';

/** Facts of acts, apart from the catalogues they were opened on. */
const FACTS = `
alter table convention
  add column place text,
  add column originals integer,
  add column imputations jsonb not null default '[]',
  add column variables jsonb not null default '{}';
alter table party add column dpo_email text;`;

/** What a catalogue knows of the act it was drawn from belongs to the convention of that act, and to no other. */
const OF_THE_SAME_ACT = `
select set_config('garant.journaled', 'yes', true);
update convention cv set
  place = cat.content #>> '{agreement,place}',
  originals = (cat.content #>> '{agreement,originals}')::integer,
  imputations = coalesce((
    select jsonb_agg(jsonb_build_object('label', line -> 'label', 'wording', line -> 'value'))
    from jsonb_array_elements(cat.content #> '{agreement,imputation}') line), '[]')
from catalogue cat where cat.id = cv.catalogue_id and cat.content #>> '{agreement,signedOn}' = cv.signed_on::text;`;

/** A convention is in force from its signature on, unless told otherwise. */
const IN_FORCE = `
insert into convention_date (id, convention_id, kind, rank, value, known_from, source, recorded_at, author_name, author_role)
select gen_random_uuid(), cv.id, 'IN_FORCE', 1, cv.signed_on, paris_midnight(cv.signed_on), 'ORIGINAL', cv.created_at, 'Garant', 'PROGRAM'
from convention cv where not exists (select from convention_date d where d.convention_id = cv.id and d.kind = 'IN_FORCE');`;

const DOCUMENTS = `
create table convention_document (
  id uuid primary key,
  convention_id uuid not null,
  kind text not null,
  label text not null,
  blob_sha256 text,
  file_name text,
  media_type text,
  file_description jsonb,
  url text,
  added_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawal_reason text
);
alter table convention_document
  add constraint convention_document_kind_check check (kind in ('SIGNED', 'ANNEX')),
  add constraint convention_document_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint convention_document_blob_sha256_foreign foreign key (blob_sha256) references blob (sha256);
create index convention_document_convention_id_index on convention_document (convention_id);
create index convention_document_blob_sha256_index on convention_document (blob_sha256);`;

const CORRECTIONS = `
create table act_correction (
  id uuid primary key,
  convention_id uuid not null,
  rank integer not null,
  fields text[] not null,
  reason text not null,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table act_correction
  add constraint act_correction_convention_id_rank_unique unique (convention_id, rank),
  add constraint act_correction_convention_id_foreign foreign key (convention_id) references convention (id);`;

const GUARDS = `
select follow_table('convention_document');
select follow_table('act_correction');
select make_append_only('act_correction');
select make_written_once('convention_document', 'convention_id', 'kind', 'label', 'blob_sha256', 'url', 'added_at', 'author_name', 'withdrawn_at', 'withdrawal_reason');`;

/** The act of a convention: what it says of itself, its documents, and what was mended of it. */
export class Migration20261126203000_keep_acts extends Migration {
  override up(): void {
    for (const statements of [FACTS, OF_THE_SAME_ACT, IN_FORCE, DOCUMENTS, CORRECTIONS, GUARDS]) this.addSql(statements);
  }
}
