import { Migration } from '@mikro-orm/migrations';

/** Who this database is to its store of files, what was put aside there, and what was found when a file was last read whole. */
export class Migration20261126100000_keep_instance extends Migration {
  readonly isCompatible = true;

  override up(): void {
    this.addSql(
      `create table "instance" ("is_only" boolean not null default true, "id" uuid not null, "is_marked" boolean not null default false, "sweeps" bigint not null default 0, "swept_at" timestamptz null, "created_at" timestamptz not null, primary key ("is_only"))`,
    );
    this.addSql(`alter table "instance" add constraint "instance_only_check" check (is_only)`);
    this.addSql(
      `create table "quarantined_file" ("sha256" text not null, "reason" text not null, "put_aside_at" timestamptz not null, "kept_seconds" bigint not null default 0, primary key ("sha256"))`,
    );
    this.addSql(
      `alter table "quarantined_file" add constraint "quarantined_file_reason_check" check ("reason" in ('UNKNOWN', 'UPLOAD_EXPIRED', 'ACCEPTED'))`,
    );
    this.addSql(
      `create table "file_check" ("sha256" text not null, "state" text not null, "stamp" text null, "checked_at" timestamptz not null, primary key ("sha256"))`,
    );
    this.addSql(
      `alter table "file_check" add constraint "file_check_sha256_foreign" foreign key ("sha256") references "blob" ("sha256") on delete cascade`,
    );
    this.addSql(`alter table "file_check" add constraint "file_check_state_check" check ("state" in ('GOOD', 'ALTERED', 'MISSING'))`);
    this.addSql(`create index "file_check_bad_index" on "file_check" ("state") where state <> 'GOOD'`);
  }
}
