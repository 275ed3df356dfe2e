import { Migration } from '@mikro-orm/migrations';

/** Sessions and the sign-in attempts that lead to them. No reference to a person's table: sessions belong to the platform. */
export class Migration20261123180000_create_sessions extends Migration {
  override up(): void {
    this.addSql(
      `create table "session" ("id" uuid not null, "token_hash" text not null, "person_id" uuid not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "id_token" text null, "acr" text null, "user_agent" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "session" add constraint "session_token_hash_unique" unique ("token_hash")`);
    this.addSql(`create index "session_person_id_index" on "session" ("person_id")`);
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at")`);
    this.addSql(
      `create table "sign_in_attempt" ("id" uuid not null, "token_hash" text not null, "state" text not null, "nonce" text not null, "return_to" text not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`alter table "sign_in_attempt" add constraint "sign_in_attempt_token_hash_unique" unique ("token_hash")`);
    this.addSql(`create index "sign_in_attempt_expires_at_index" on "sign_in_attempt" ("expires_at")`);
  }
}
