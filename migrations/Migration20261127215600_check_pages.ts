import { Migration } from '@mikro-orm/migrations';

/** What people saw of the pages where texts are published, and every how many months somebody is asked to look. */
const CHECKS = `
alter table legal_text
  add column check_months integer not null default 12,
  add constraint legal_text_check_months_check check (check_months between 1 and 36);
create table page_check (
  id uuid primary key,
  text_version_id uuid not null,
  rank integer not null,
  seen_on date not null,
  url text not null,
  outcome text not null,
  words text,
  blob_sha256 text,
  file_name text,
  media_type text,
  file_description jsonb,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table page_check
  add constraint page_check_text_version_id_rank_unique unique (text_version_id, rank),
  add constraint page_check_outcome_check check (outcome in ('SAYS_THIS', 'SAYS_OTHER')),
  add constraint page_check_text_version_id_foreign foreign key (text_version_id) references legal_text_version (id),
  add constraint page_check_blob_sha256_foreign foreign key (blob_sha256) references blob (sha256);
create index page_check_blob_sha256_index on page_check (blob_sha256);
create index legal_text_party_id_index on legal_text (party_id);
select make_append_only('page_check');
select follow_table('page_check');`;

export class Migration20261127215600_check_pages extends Migration {
  override up(): void {
    this.addSql(CHECKS);
  }
}
