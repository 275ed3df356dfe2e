import { Migration } from '@mikro-orm/migrations';

/** What the sides of the manifesto tell each other of a commitment that they see differently. */
const DISAGREEMENTS = `
create table disagreement_message (
  id uuid primary key,
  obligation_id uuid not null,
  side text not null,
  body text not null,
  written_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table disagreement_message
  add constraint disagreement_message_side_check check (side in ('PARTNER', 'TEAM', 'REVIEWER')),
  add constraint disagreement_message_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create index disagreement_message_obligation_id_index on disagreement_message (obligation_id);
select make_append_only('disagreement_message');
select follow_table('disagreement_message');`;

export class Migration20261127185700_discuss_disagreements extends Migration {
  override up(): void {
    this.addSql(DISAGREEMENTS);
  }
}
