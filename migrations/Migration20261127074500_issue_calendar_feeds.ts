import { Migration } from '@mikro-orm/migrations';

export class Migration20261127074500_issue_calendar_feeds extends Migration {
  override up(): void {
    this.addSql(`
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null,
  secret_hash text not null,
  language text not null,
  issued_at timestamptz not null,
  revoked_at timestamptz
);
alter table calendar_feed
  add constraint calendar_feed_secret_hash_unique unique (secret_hash),
  add constraint calendar_feed_language_check check (language in ('fr', 'en')),
  add constraint calendar_feed_person_id_foreign foreign key (person_id) references person (id);
create index calendar_feed_person_id_index on calendar_feed (person_id);
create unique index calendar_feed_in_force_unique on calendar_feed (person_id) where revoked_at is null;`);
  }
}
