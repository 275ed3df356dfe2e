import { Migration } from '@mikro-orm/migrations';

/** What an entry of a register was offered as is found by the entry. */
const ENTRIES = 'create index evidence_version_entry_id_index on evidence_version (entry_id)';

export class Migration20261127182656_offer_workshops extends Migration {
  override up(): void {
    this.addSql(ENTRIES);
  }
}
