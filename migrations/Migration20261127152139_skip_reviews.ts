import { Migration } from '@mikro-orm/migrations';

/** Who left a version for later, for an obligation, and why. */
const SKIPS = `
create table review_skip (
  id uuid primary key,
  obligation_id uuid not null,
  evidence_version_id uuid not null,
  organisation_id uuid not null,
  reason text not null,
  skipped_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table review_skip
  add constraint review_skip_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint review_skip_evidence_version_id_foreign foreign key (evidence_version_id) references evidence_version (id),
  add constraint review_skip_organisation_id_foreign foreign key (organisation_id) references organisation (id);
create index review_skip_obligation_id_index on review_skip (obligation_id);
create index review_skip_evidence_version_id_index on review_skip (evidence_version_id);`;

export class Migration20261127152139_skip_reviews extends Migration {
  override up(): void {
    this.addSql(SKIPS);
  }
}
