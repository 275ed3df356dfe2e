import { Migration } from '@mikro-orm/migrations';

/** How a commitment is tracked, and which moments open its occurrences; those known already are tracked by what their sentence is. */
const COMMITMENTS = `
alter table commitment
  add column tracking text,
  add column opens_on jsonb,
  add column opens_before text,
  add column survives boolean not null default false,
  add column deadline_kind text;
update commitment set
  deadline_kind = definition #>> '{deadline,kind}',
  tracking = case definition ->> 'force'
    when 'RIGHT' then 'USE'
    when 'EFFECT' then 'NOTE'
    when 'PRINCIPLE' then 'OBSERVE'
    else case when nature in ('STANDING', 'ONE_OFF') then 'PROVE' else 'OCCUR' end
  end;
alter table commitment
  alter column tracking set not null,
  add constraint commitment_tracking_check check (tracking in ('PROVE', 'OCCUR', 'OBSERVE', 'USE', 'NOTE'));`;

/** Dates of a convention, each with what was known from when on. */
const DATES = `
create table convention_date (
  id uuid primary key,
  convention_id uuid not null,
  kind text not null,
  rank integer not null,
  value date,
  known_from timestamptz not null,
  source text not null,
  reason text,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table convention_date
  add constraint convention_date_convention_id_kind_rank_unique unique (convention_id, kind, rank),
  add constraint convention_date_kind_check check (kind in ('SIGNED', 'IN_FORCE', 'ENDS', 'TERMINATED')),
  add constraint convention_date_source_check check (source in ('ORIGINAL', 'AMENDMENT', 'CORRECTION')),
  add constraint convention_date_convention_id_foreign foreign key (convention_id) references convention (id);
insert into convention_date (id, convention_id, kind, rank, value, known_from, source, recorded_at, author_name, author_role)
select gen_random_uuid(), cv.id, told.kind, 1, told.value, paris_midnight(cv.signed_on), 'ORIGINAL', cv.created_at, 'Garant', 'PROGRAM'
from convention cv cross join lateral (values ('SIGNED', cv.signed_on), ('ENDS', cv.ends_on)) told (kind, value);`;

/** Instances of obligations, each with the dates that facts gave it one after the other. */
const OCCURRENCES = `
create table occurrence (
  id uuid primary key,
  obligation_id uuid not null,
  number integer not null,
  facet text,
  moment text not null,
  cause_key text not null,
  is_indicative boolean not null,
  recorded_at timestamptz not null
);
alter table occurrence
  add constraint occurrence_obligation_id_number_unique unique (obligation_id, number),
  add constraint occurrence_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create unique index occurrence_cause_unique on occurrence (obligation_id, moment, cause_key, coalesce(facet, ''));
create table occurrence_due (
  id uuid primary key,
  occurrence_id uuid not null,
  rank integer not null,
  cause_at timestamptz,
  begins_at timestamptz,
  due_on date,
  due_at timestamptz,
  known_from timestamptz not null,
  source_id uuid,
  reason text,
  recorded_at timestamptz not null
);
alter table occurrence_due
  add constraint occurrence_due_occurrence_id_rank_unique unique (occurrence_id, rank),
  add constraint occurrence_due_occurrence_id_source_id_unique unique (occurrence_id, source_id),
  add constraint occurrence_due_begins_check check (cause_at is null or begins_at is not null),
  add constraint occurrence_due_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id);`;

/** What is said of one occurrence rather than of the obligation. */
const FACTS_OF_OCCURRENCES = `
alter table declaration
  add column occurrence_id uuid,
  add column done_at timestamptz,
  add column late_minutes integer,
  add column late_reason text,
  drop constraint declaration_status_check,
  add constraint declaration_status_check check (status in ('MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET', 'NOT_REQUIRED')),
  add constraint declaration_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id);
alter table evidence_link
  add column occurrence_id uuid,
  add constraint evidence_link_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id);
alter table contestation
  add column occurrence_id uuid,
  add constraint contestation_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id);
create index declaration_occurrence_id_index on declaration (occurrence_id);
create index evidence_link_occurrence_id_index on evidence_link (occurrence_id);
create index contestation_occurrence_id_index on contestation (occurrence_id);`;

/** Duties broken, and rights used. */
const BREACHES_AND_USES = `
create table breach (
  id uuid primary key,
  obligation_id uuid not null,
  occurrence_id uuid,
  facts text not null,
  broken_on date not null,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  ended_on date,
  ending text,
  ended_at timestamptz,
  ender_id uuid,
  ender_name text,
  ender_role text,
  ender_party text,
  version integer not null default 1
);
alter table breach
  add constraint breach_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint breach_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id);
create index breach_obligation_id_index on breach (obligation_id);
create index breach_occurrence_id_index on breach (occurrence_id);
create table duty_use (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  used_on date not null,
  description text not null,
  notice_received_on date,
  effective_on date,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table duty_use
  add constraint duty_use_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint duty_use_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create table duty_use_breach (
  id uuid primary key,
  use_id uuid not null,
  breach_id uuid not null
);
alter table duty_use_breach
  add constraint duty_use_breach_use_id_breach_id_unique unique (use_id, breach_id),
  add constraint duty_use_breach_use_id_foreign foreign key (use_id) references duty_use (id),
  add constraint duty_use_breach_breach_id_foreign foreign key (breach_id) references breach (id);
create index duty_use_breach_breach_id_index on duty_use_breach (breach_id);`;

/** What the states now tell besides; what returned their columns is made anew. */
const STATES = `
drop function if exists kept_state_disagreements(timestamptz);
drop function if exists current_state(timestamptz);
drop function if exists settled_state(timestamptz);
drop function if exists computed_state(timestamptz);
drop function if exists state_of(uuid, timestamptz);
drop function if exists obligation_state(timestamptz);
alter table kept_state
  add column tracking text,
  add column standing text,
  add column occurrence_id uuid;`;

const FOLLOWED = ['convention_date', 'breach', 'duty_use', 'duty_use_breach'];
const APPEND_ONLY = ['convention_date', 'occurrence', 'occurrence_due', 'duty_use', 'duty_use_breach'];
/** What is said of an occurrence is said of no other. */
const WRITTEN_ONCE = {
  evidence_link: ['evidence_id', 'obligation_id', 'occurrence_id', 'linked_at', 'author_name', 'unlinked_at'],
  contestation: ['obligation_id', 'occurrence_id', 'reason', 'opened_at', 'author_name', 'resolved_at', 'resolution'],
};

const FACTS = ['convention_date', 'occurrence', 'occurrence_due', 'breach', 'duty_use'];

/** Duties behave by their nature: how each is tracked, its occurrences, the dates it depends on, how it was broken, how a right was used. */
export class Migration20261126194500_type_duties extends Migration {
  override up(): void {
    for (const statements of [COMMITMENTS, DATES, OCCURRENCES, FACTS_OF_OCCURRENCES, BREACHES_AND_USES, STATES]) this.addSql(statements);
    for (const table of FOLLOWED) this.addSql(`select follow_table('${table}')`);
    for (const table of APPEND_ONLY) this.addSql(`select make_append_only('${table}')`);
    this.addSql(
      `select make_written_once('breach', 'obligation_id', 'occurrence_id', 'facts', 'broken_on', 'recorded_at', 'author_name', 'ended_on', 'ending', 'ended_at')`,
    );
    for (const [table, facts] of Object.entries(WRITTEN_ONCE)) {
      this.addSql(`drop trigger ${table}_written_once on ${table}`);
      this.addSql(`select make_written_once('${table}', ${facts.map((fact) => `'${fact}'`).join(', ')})`);
    }
    for (const table of FACTS) this.addSql(`select follow_facts('${table}')`);
  }
}
