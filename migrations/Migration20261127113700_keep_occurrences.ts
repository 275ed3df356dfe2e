import { Migration } from '@mikro-orm/migrations';

/** Each occurrence as the rule last said it, and since when it holds: what lists and the calendar read. Filled when the living SQL is in place. */
const STANDS = `
create table occurrence_stand (
  occurrence_id uuid primary key,
  obligation_id uuid not null,
  convention_id uuid not null,
  party_id uuid not null,
  holds_from timestamptz not null,
  fact_count integer not null,
  is_told boolean not null,
  due_known_at timestamptz,
  number integer,
  facet text,
  moment text,
  cause_key text,
  is_indicative boolean,
  cause_at timestamptz,
  begins_at timestamptz,
  due_on date,
  due_at timestamptz,
  ends_at timestamptz,
  takes_untold boolean,
  answer_id uuid,
  answer_status text,
  answered_at timestamptz,
  done_at timestamptz,
  late_minutes integer,
  is_answered boolean,
  is_broken boolean
);
alter table occurrence_stand add constraint occurrence_stand_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id);
create index occurrence_stand_obligation_id_index on occurrence_stand (obligation_id);
create index occurrence_stand_convention_id_index on occurrence_stand (convention_id);
create index occurrence_stand_holds_from_index on occurrence_stand (holds_from)`;

export class Migration20261127113700_keep_occurrences extends Migration {
  override up(): void {
    this.addSql(STANDS);
  }
}
