import { Migration } from '@mikro-orm/migrations';

/** Workshops that weighed the risks of a service. */
const WORKSHOPS = `
create table workshop (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  confidentiality text not null,
  year integer,
  number integer,
  own_number integer,
  held_on date not null,
  method text not null,
  trigger text not null,
  canvas jsonb not null,
  minutes text,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  version integer not null default 1
);
alter table workshop
  add constraint workshop_convention_id_year_number_unique unique (convention_id, year, number),
  add constraint workshop_party_id_own_number_unique unique (party_id, own_number),
  add constraint workshop_confidentiality_check check (confidentiality in ('PARTIES', 'RESTRICTED')),
  add constraint workshop_method_check check (method in ('AGILE', 'EBIOS_RM', 'OTHER')),
  add constraint workshop_trigger_check check (trigger in ('START', 'COMPONENT', 'DATA_KIND', 'VALUE_OR_NEEDS', 'USAGE', 'OTHER')),
  add constraint workshop_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint workshop_party_id_foreign foreign key (party_id) references party (id);
select make_written_once('workshop', 'convention_id', 'party_id', 'year', 'number', 'own_number', 'held_on', 'method', 'trigger', 'recorded_at',
  'author_name');
select follow_table('workshop');`;

export class Migration20261127154900_weigh_risks extends Migration {
  override up(): void {
    this.addSql(WORKSHOPS);
  }
}
