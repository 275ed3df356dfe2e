import { Migration } from '@mikro-orm/migrations';

/** A version of a proof is checked before it leaves, as a first deposit is. */
const RENEWED = `
alter table prepared_proof add column renews_id uuid, add column last_version_id uuid;
alter table prepared_proof add constraint prepared_proof_renews_id_foreign foreign key (renews_id) references evidence (id);
create index prepared_proof_renews_id_index on prepared_proof (renews_id)`;

export class Migration20261127222600_prepare_versions extends Migration {
  override up(): void {
    this.addSql(RENEWED);
  }
}
