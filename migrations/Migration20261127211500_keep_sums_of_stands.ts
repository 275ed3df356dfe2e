import { Migration } from '@mikro-orm/migrations';

const COUNTS = ['convention', 'breached', 'contested', 'overdue', 'lapsed', 'in_review', 'disagreement']
  .map((name) => `${name}_count integer not null`)
  .join(', ');
const WORRY = ['breached', 'long_contested', 'late_by_law', 'overdue', 'lapsed', 'long_in_review'].map((name) => `${name}_count`);

/** What orders the rows of the portfolio, with an index for each order. */
const ORDERED = `
drop function if exists convention_stands(timestamptz);
drop function if exists convention_stands(timestamptz, uuid[]);
drop function if exists stand_of_convention(uuid, timestamptz);
delete from commitment_answer;
delete from convention_stand;
alter table convention_stand add column catalogue_key text not null, add column title text not null, add column service_name text not null,
  add column is_over boolean not null, add column is_open boolean not null;
create index convention_stand_default_index on convention_stand (is_over, ${WORRY.map((name) => `${name} desc`).join(', ')}, title, convention_id);
create index convention_stand_worry_index on convention_stand (${WORRY.join(', ')}, convention_id);
create index convention_stand_title_index on convention_stand (fold(title), convention_id);
create index convention_stand_ends_on_index on convention_stand (last_in_force_on, convention_id);
create index convention_stand_next_due_on_index on convention_stand (next_due_on, convention_id);
create index convention_stand_committee_on_index on convention_stand (committee_latest_on, convention_id);
create index convention_stand_moved_at_index on convention_stand (moved_at, convention_id);
create index convention_stand_holds_until_index on convention_stand (holds_until);
create index convention_stand_holds_from_index on convention_stand (holds_from);
create trigger convention_stands after update of title, service_name, catalogue_id on convention
  for each row when ((old.title, old.service_name, old.catalogue_id) is distinct from (new.title, new.service_name, new.catalogue_id))
  execute function note_stand_of_convention()`;

const sums = (table: string, name: string): string =>
  [
    ['insert', 'referencing new table as came'],
    ['update', 'referencing old table as gone new table as came'],
    ['delete', 'referencing old table as gone'],
  ]
    .map(
      ([act, rows]) => `create trigger ${table}_${act}_sums after ${act} on ${table} ${rows} for each statement execute function ${name}()`,
    )
    .join(';\n');

/** Their sums, which a page of thousands of conventions reads instead of them. */
const SUMMED = `
create table convention_sum (
  catalogue_key text not null, is_over boolean not null, is_open boolean not null, ${COUNTS},
  constraint convention_sum_pkey primary key (catalogue_key, is_over, is_open)
);
alter table commitment_answer add column is_over boolean not null;
create table commitment_sum (
  commitment_id uuid not null, is_over boolean not null,
  proven_count integer not null, unproven_count integer not null, to_confirm_count integer not null, not_asked_count integer not null,
  constraint commitment_sum_pkey primary key (commitment_id, is_over)
);
alter table commitment_sum add constraint commitment_sum_commitment_id_foreign foreign key (commitment_id) references commitment (id);
${sums('convention_stand', 'sum_stands')};
${sums('commitment_answer', 'sum_answers')}`;

export class Migration20261127211500_keep_sums_of_stands extends Migration {
  override up(): void {
    this.addSql(ORDERED);
    this.addSql(SUMMED);
    this.addSql('select rebuild_convention_stands()');
  }
}
