import { Migration } from '@mikro-orm/migrations';

/** The publications of a text, as the proof that it is written. */
const PROOF = `
alter table legal_text
  add column proof_id uuid,
  add constraint legal_text_proof_id_foreign foreign key (proof_id) references evidence (id);
create index legal_text_proof_id_index on legal_text (proof_id);`;

export class Migration20261127181711_prove_by_texts extends Migration {
  override up(): void {
    this.addSql(PROOF);
  }
}
