import { Migration } from '@mikro-orm/migrations';

/** When the texts of an entry were erased, some years after it ended. */
const ENTRIES = ['incident', 'rights_request'];

/** What is left of a content of the journal that was erased: what the chain holds of it, and when. */
const JOURNAL = `
alter table journal_entry
  add column content_hash text,
  add column forgotten_at timestamptz,
  add constraint journal_entry_forgotten_check check (
    (forgotten_at is null and content_hash is null)
    or (recipe = 2 and forgotten_at is not null and content_hash is not null and salt = '' and changes = '[]'::jsonb));`;

/** The hash of a frozen entry outlives its text. */
const SNAPSHOTS = `
alter table evidence_version drop constraint evidence_version_snapshot_check;
alter table evidence_version add constraint evidence_version_snapshot_check check (
  (snapshot is null and snapshot_sha256 is null and register is null and entry_id is null)
  or (register is not null and register_reference is not null and snapshot_sha256 is not null
    and (snapshot is null or snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))));`;

export class Migration20261127183810_forget_texts extends Migration {
  override up(): void {
    for (const table of ENTRIES) this.addSql(`alter table ${table} add column forgotten_at timestamptz`);
    this.addSql(JOURNAL);
    this.addSql(SNAPSHOTS);
  }
}
