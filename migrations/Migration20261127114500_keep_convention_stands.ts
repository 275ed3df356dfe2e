import { Migration } from '@mikro-orm/migrations';

const COUNTS = [
  'counted',
  'held',
  'waiting',
  'to_do',
  'trouble',
  'breached',
  'contested',
  'long_contested',
  'late_by_law',
  'overdue',
  'lapsed',
]
  .concat(['in_review', 'long_in_review'])
  .map((name) => `${name}_count integer not null`)
  .join(',\n  ');

/** Where each convention stands, and those of which something changed since that was computed. */
const STANDS = `
create table convention_stand (
  convention_id uuid primary key,
  holds_from timestamptz not null,
  holds_until timestamptz not null,
  last_in_force_on date,
  ${COUNTS},
  next_due_on date,
  moved_at timestamptz,
  groups jsonb not null,
  themes jsonb not null
);
alter table convention_stand add constraint convention_stand_convention_id_foreign foreign key (convention_id) references convention (id);
create table convention_stand_due (convention_id uuid not null);
create index convention_stand_due_convention_id_index on convention_stand_due (convention_id);
create trigger kept_state_made_stands after insert on kept_state referencing new table as changed for each statement execute function note_stands();
create trigger kept_state_changed_stands after update on kept_state referencing new table as changed for each statement execute function note_stands();
create trigger convention_date_stands after insert or update on convention_date for each row execute function note_stand()`;

export class Migration20261127114500_keep_convention_stands extends Migration {
  override up(): void {
    this.addSql(STANDS);
    this.addSql('select rebuild_convention_stands()');
  }
}
