import { Migration } from '@mikro-orm/migrations';

/** Who takes upon themselves to review a version for an obligation, and until when. */
const CLAIMS = `
create table review_claim (
  id uuid primary key,
  obligation_id uuid not null,
  evidence_version_id uuid not null,
  claimed_at timestamptz not null,
  ends_at timestamptz not null,
  released_at timestamptz,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table review_claim
  add constraint review_claim_term_check check (ends_at > claimed_at),
  add constraint review_claim_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint review_claim_evidence_version_id_foreign foreign key (evidence_version_id) references evidence_version (id);
create index review_claim_obligation_id_index on review_claim (obligation_id);
create index review_claim_evidence_version_id_index on review_claim (evidence_version_id);`;

export class Migration20261127001100_claim_reviews extends Migration {
  override up(): void {
    this.addSql(CLAIMS);
  }
}
