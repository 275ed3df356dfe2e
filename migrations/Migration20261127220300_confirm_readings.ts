import { Migration } from '@mikro-orm/migrations';

/** What is proposed of words that can be read in several ways; only newer imports say it. */
const PROPOSED = 'alter table commitment add column reading jsonb;';

/** What each signatory says of it. */
const READINGS = `
create table wording_reading (
  id uuid primary key,
  obligation_id uuid not null,
  party_id uuid not null,
  rank integer not null,
  is_confirmed boolean not null,
  wording text not null,
  proposed text not null,
  reason text,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table wording_reading
  add constraint wording_reading_obligation_id_party_id_rank_unique unique (obligation_id, party_id, rank),
  add constraint wording_reading_reason_check check (is_confirmed = (reason is null)),
  add constraint wording_reading_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint wording_reading_party_id_foreign foreign key (party_id) references party (id);
create index wording_reading_party_id_index on wording_reading (party_id);
select follow_facts('wording_reading');
select make_append_only('wording_reading');
select follow_table('wording_reading');`;

export class Migration20261127220300_confirm_readings extends Migration {
  override up(): void {
    this.addSql(PROPOSED);
    this.addSql(READINGS);
  }
}
