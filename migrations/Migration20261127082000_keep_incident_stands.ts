import { Migration } from '@mikro-orm/migrations';

/** Where each incident stands, told by its newest facts: what a page of the register reads. */
const STANDS = `
create table incident_stand (
  incident_id uuid primary key,
  level text,
  is_told boolean not null,
  known_at timestamptz,
  facts jsonb not null
);
alter table incident_stand add constraint incident_stand_incident_id_foreign foreign key (incident_id) references incident (id);
create index incident_convention_id_closed_at_index on incident (convention_id, closed_at)`;

const FACTS = [
  ...['incident_awareness', 'incident_assessment', 'incident_notification', 'incident_alert', 'incident_measure', 'people_decision'],
];

export class Migration20261127082000_keep_incident_stands extends Migration {
  override up(): void {
    this.addSql(STANDS);
    for (const table of FACTS) this.addSql(`select follow_incident_facts('${table}')`);
    this.addSql('select rebuild_incident_stands()');
  }
}
