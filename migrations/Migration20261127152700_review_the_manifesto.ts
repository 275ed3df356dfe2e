import { Migration } from '@mikro-orm/migrations';

/** A review of the whole, and what was seen in it. */
const REVIEWS = `
create table manifesto_review (
  id uuid primary key,
  convention_id uuid not null,
  rank integer not null,
  reviewed_on date not null,
  conclusion text,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table manifesto_review
  add constraint manifesto_review_convention_id_rank_unique unique (convention_id, rank),
  add constraint manifesto_review_convention_id_foreign foreign key (convention_id) references convention (id);
alter table observation add column review_id uuid;
alter table observation add constraint observation_review_id_foreign foreign key (review_id) references manifesto_review (id);
create index observation_review_id_index on observation (review_id);
select make_append_only('manifesto_review');
select follow_table('manifesto_review');`;

export class Migration20261127152700_review_the_manifesto extends Migration {
  override up(): void {
    this.addSql(REVIEWS);
  }
}
