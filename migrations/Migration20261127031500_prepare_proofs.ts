import { Migration } from '@mikro-orm/migrations';

/** What a party prepares as proofs, and says of it between its members, until it leaves. */
const PREPARED = `
create table prepared_proof (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  obligation_ids uuid[] not null,
  occurrence_id uuid,
  kind text not null,
  title text not null,
  description text,
  confidentiality text not null,
  blob_sha256 text,
  file_name text,
  media_type text,
  file_description jsonb,
  url text,
  statement text,
  valid_from date,
  valid_until date,
  note text,
  prepared_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  evidence_id uuid,
  released_at timestamptz,
  releaser_id uuid,
  releaser_name text,
  releaser_role text,
  releaser_party text,
  version integer not null default 1
);
alter table prepared_proof
  add constraint prepared_proof_kind_check check (kind in ('FILE', 'LINK', 'STATEMENT', 'REGISTER')),
  add constraint prepared_proof_confidentiality_check check (confidentiality in ('PUBLIC', 'PARTIES', 'RESTRICTED')),
  add constraint prepared_proof_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint prepared_proof_party_id_foreign foreign key (party_id) references party (id),
  add constraint prepared_proof_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id),
  add constraint prepared_proof_blob_sha256_foreign foreign key (blob_sha256) references blob (sha256),
  add constraint prepared_proof_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index prepared_proof_convention_id_index on prepared_proof (convention_id);
create index prepared_proof_party_id_index on prepared_proof (party_id);
create index prepared_proof_occurrence_id_index on prepared_proof (occurrence_id);
create index prepared_proof_blob_sha256_index on prepared_proof (blob_sha256);
create index prepared_proof_evidence_id_index on prepared_proof (evidence_id);
create table prepared_proof_note (
  id uuid primary key,
  prepared_proof_id uuid not null,
  body text not null,
  written_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table prepared_proof_note
  add constraint prepared_proof_note_prepared_proof_id_foreign foreign key (prepared_proof_id) references prepared_proof (id) on delete cascade;
create index prepared_proof_note_prepared_proof_id_index on prepared_proof_note (prepared_proof_id);`;

export class Migration20261127031500_prepare_proofs extends Migration {
  override up(): void {
    this.addSql(PREPARED);
  }
}
