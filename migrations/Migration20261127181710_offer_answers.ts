import { Migration } from '@mikro-orm/migrations';

/** The answer to a person, offered as a proof. */
const PROOF = `
alter table rights_request
  add column answer_proof_id uuid,
  add constraint rights_request_answer_proof_id_foreign foreign key (answer_proof_id) references evidence (id);
create index rights_request_answer_proof_id_index on rights_request (answer_proof_id);`;

export class Migration20261127181710_offer_answers extends Migration {
  override up(): void {
    this.addSql(PROOF);
  }
}
