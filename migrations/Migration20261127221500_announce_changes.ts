import { Migration } from '@mikro-orm/migrations';

const signed = (name: string, isThere = true): string => `
  ${name}_id uuid,
  ${name}_name text${isThere ? ' not null' : ''},
  ${name}_role text${isThere ? ' not null' : ''},
  ${name}_party text`;

/** Notable changes of services, that ask for their risks to be weighed again. */
const CHANGES = `
create table service_change (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  kind text not null,
  changed_on date not null,
  words text not null,
  recorded_at timestamptz not null,${signed('author')},
  withdrawn_at timestamptz,
  withdrawal_reason text,${signed('withdrawer', false)},
  version integer not null default 1
);
alter table service_change
  add constraint service_change_kind_check check (kind in ('COMPONENT', 'PROCESSING', 'DATA_KIND', 'VALUE_OR_NEEDS', 'USAGE', 'PHASE', 'OTHER')),
  add constraint service_change_withdrawal_check check (num_nonnulls(withdrawn_at, withdrawal_reason, withdrawer_name) in (0, 3)),
  add constraint service_change_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint service_change_party_id_foreign foreign key (party_id) references party (id);
create index service_change_convention_id_index on service_change (convention_id);
create index service_change_party_id_index on service_change (party_id);
select make_written_once('service_change', 'convention_id', 'party_id', 'kind', 'changed_on', 'words', 'recorded_at', 'author_name', 'withdrawn_at',
  'withdrawal_reason', 'withdrawer_name');
select follow_table('service_change');`;

export class Migration20261127221500_announce_changes extends Migration {
  override up(): void {
    this.addSql(CHANGES);
  }
}
