import { Migration } from '@mikro-orm/migrations';

const AUTHOR = `
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text`;

/** Where the publication of each part stands, and what reviewers said of it. */
const PUBLICATION = `
create table publication_status (
  id uuid primary key,
  obligation_id uuid not null,
  facet text not null,
  rank integer not null,
  state text not null,
  url text,
  published_on date,
  words text,
  ground text,
  decided_by text,
  decided_on date,
  review_on date,
  planned_on date,
  recorded_at timestamptz not null,${AUTHOR}
);
alter table publication_status
  add constraint publication_status_obligation_id_facet_rank_unique unique (obligation_id, facet, rank),
  add constraint publication_status_state_check check (state in ('PUBLISHED', 'PARTLY', 'WITHHELD', 'NOT_YET', 'NONE_EXISTS')),
  add constraint publication_status_ground_check check (ground in ('SYSTEMS_SECURITY', 'PRIVATE_LIFE_OR_BUSINESS', 'PERSONAL_DATA', 'ARCHIVES',
    'THIRD_PARTY_RIGHTS')),
  add constraint publication_status_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create table publication_review (
  id uuid primary key,
  publication_status_id uuid not null,
  rank integer not null,
  verdict text not null,
  comment text,
  reviewed_at timestamptz not null,${AUTHOR}
);
alter table publication_review
  add constraint publication_review_publication_status_id_rank_unique unique (publication_status_id, rank),
  add constraint publication_review_verdict_check check (verdict in ('ACCEPTED', 'CHANGES_REQUESTED')),
  add constraint publication_review_publication_status_id_foreign foreign key (publication_status_id) references publication_status (id);
select make_append_only('publication_status');
select make_append_only('publication_review');
select follow_table('publication_status');
select follow_table('publication_review');`;

export class Migration20261127144100_publish_by_parts extends Migration {
  override up(): void {
    this.addSql(PUBLICATION);
  }
}
