import { Migration } from '@mikro-orm/migrations';

/** A proof that is an entry of a register keeps what the entry said, word for word, with its hash. Those of before keep their reference only. */
const FROZEN = `
alter table evidence_version
  add column register text, add column entry_id uuid, add column snapshot text, add column snapshot_sha256 text,
  add constraint evidence_version_snapshot_check check (
    (snapshot is null and snapshot_sha256 is null and register is null and entry_id is null)
    or (register is not null and register_reference is not null and snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
  );`;

export class Migration20261127073300_freeze_register_entries extends Migration {
  override up(): void {
    this.addSql(FROZEN);
  }
}
