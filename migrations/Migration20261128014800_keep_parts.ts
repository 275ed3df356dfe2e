import { Migration } from '@mikro-orm/migrations';

const COUNTS = ['held', 'waiting', 'to_do', 'trouble', 'overdue'].map((name) => `${name}_count integer not null`).join(', ');

/** Where each group and each principle of a convention stands, now and at the end of the last quarters; and what sleeps. */
const PARTS = `
drop table convention_quarter;
drop function if exists quarter_of_convention(uuid, date);
drop function if exists convention_stands(timestamptz);
drop function if exists convention_stands(timestamptz, uuid[]);
drop function if exists stand_of_convention(uuid, timestamptz);
alter table convention_sum add column dormant_count integer not null default 0;
alter table convention_sum alter column dormant_count drop default;
alter table convention_stand add column dormant_count integer not null default 0, add column principles jsonb not null default '[]';
alter table convention_stand alter column dormant_count drop default, alter column principles drop default;
delete from commitment_answer;
delete from convention_stand;
create table part_stand (
  convention_id uuid not null, day date not null, part_code text not null, is_signed boolean not null,
  catalogue_key text not null, is_over boolean not null, is_open boolean not null, ${COUNTS},
  constraint part_stand_pkey primary key (convention_id, day, part_code)
);
alter table part_stand add constraint part_stand_convention_id_foreign foreign key (convention_id) references convention (id);
create index part_stand_part_code_index on part_stand (part_code, convention_id)
  include (held_count, waiting_count, to_do_count, trouble_count, overdue_count) where day = 'infinity';
create index part_stand_day_index on part_stand (day, part_code, convention_id);
create table part_sum (
  catalogue_key text not null, day date not null, part_code text not null, is_over boolean not null, is_open boolean not null,
  row_count integer not null, signed_count integer not null, ${COUNTS},
  constraint part_sum_pkey primary key (catalogue_key, day, part_code, is_over, is_open)
);
create table quarter_due (convention_id uuid not null, known_from timestamptz not null);
create index quarter_due_convention_id_index on quarter_due (convention_id)`;

const SUMS = [
  ['insert', 'referencing new table as came'],
  ['update', 'referencing old table as gone new table as came'],
  ['delete', 'referencing old table as gone'],
]
  .map(
    ([act, rows]) =>
      `create trigger part_stand_${act}_sums after ${act} on part_stand ${rows} for each statement execute function sum_parts()`,
  )
  .join(';\n');

/** Facts that may be known from a day before the one on which they are told, and since when. */
const PAST = [
  ['convention_date', 'known_from', 'insert or update'],
  ['occurrence_due', 'known_from', 'insert or update'],
  ['obligation_move', 'at', 'insert or update'],
  ['obligation', 'opened_at', 'insert or update of opened_at'],
  ['obligation', 'closed_at', 'update of closed_at'],
]
  .map(
    ([table, known, acts]) =>
      `create trigger ${table}_${known}_quarters after ${acts} on ${table} for each row when (new.${known} is not null) execute function forget_quarters('${known}')`,
  )
  .join(';\n');

export class Migration20261128014800_keep_parts extends Migration {
  override up(): void {
    this.addSql(PARTS);
    this.addSql(SUMS);
    this.addSql(PAST);
    this.addSql('select rebuild_convention_stands()');
  }
}
