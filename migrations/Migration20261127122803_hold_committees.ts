import { Migration } from '@mikro-orm/migrations';

const signed = (name: string, isThere = true): string => `
  ${name}_id uuid,
  ${name}_name text${isThere ? ' not null' : ''},
  ${name}_role text${isThere ? ' not null' : ''},
  ${name}_party text`;

/** Investment committees of conventions. */
const COMMITTEES = `
create table committee (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  number integer not null,
  planned_on date not null,
  place text,
  recorded_at timestamptz not null,${signed('author')},
  convened_on date,
  invited text[],
  slides_sent_on date,
  held_on date,
  held_at timestamptz,
  chair_id uuid,
  chair_function text,
  outcome text,
  granted_amount numeric(14, 2),
  granted_until date,
  success_criteria text[],${signed('holder', false)},
  minutes_id uuid,
  closed_at timestamptz,${signed('closer', false)},
  cancel_reason text,
  cancelled_at timestamptz,${signed('canceller', false)},
  version integer not null default 1
);
alter table committee
  add constraint committee_convention_id_number_unique unique (convention_id, number),
  add constraint committee_outcome_check check (outcome in ('CONTINUE', 'CONTINUE_PROVISIONAL', 'REINFORCE', 'MAKE_PERMANENT', 'STOP')),
  add constraint committee_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint committee_party_id_foreign foreign key (party_id) references party (id),
  add constraint committee_chair_id_foreign foreign key (chair_id) references party (id),
  add constraint committee_minutes_id_foreign foreign key (minutes_id) references evidence (id);
create index committee_party_id_index on committee (party_id);
create index committee_chair_id_index on committee (chair_id);
create index committee_minutes_id_index on committee (minutes_id);
select make_written_once('committee', 'convention_id', 'party_id', 'number', 'recorded_at', 'author_name', 'convened_on', 'invited', 'held_on', 'held_at',
  'chair_id', 'chair_function', 'outcome', 'granted_amount', 'granted_until', 'success_criteria', 'closed_at', 'closer_name', 'cancel_reason',
  'cancelled_at', 'canceller_name');`;

/** Who came, what was decided, and when the envelope will be spent. */
const FACTS = `
create table committee_attendee (
  id uuid primary key,
  committee_id uuid not null,
  position integer not null,
  role text not null,
  party_id uuid,
  is_present boolean not null,
  recorded_at timestamptz not null
);
alter table committee_attendee
  add constraint committee_attendee_committee_id_position_unique unique (committee_id, position),
  add constraint committee_attendee_role_check check (role in ('INTRAPRENEUR', 'SPONSOR_TOP', 'OTHER_DIRECTION', 'INCUBATOR_LEAD',
    'PROGRAMME_PORTFOLIO', 'PROGRAMME_LEADERSHIP', 'USER', 'OTHER')),
  add constraint committee_attendee_committee_id_foreign foreign key (committee_id) references committee (id),
  add constraint committee_attendee_party_id_foreign foreign key (party_id) references party (id);
create index committee_attendee_party_id_index on committee_attendee (party_id);
create table committee_decision (
  id uuid primary key,
  committee_id uuid not null,
  number integer not null,
  words text not null,
  party_id uuid not null,
  due_on date,
  recorded_at timestamptz not null,${signed('author')},
  done_on date,
  done_at timestamptz,${signed('doer', false)},
  checked_by_id uuid,
  check_words text,
  checked_at timestamptz,${signed('checker', false)}
);
alter table committee_decision
  add constraint committee_decision_committee_id_number_unique unique (committee_id, number),
  add constraint committee_decision_committee_id_foreign foreign key (committee_id) references committee (id),
  add constraint committee_decision_party_id_foreign foreign key (party_id) references party (id),
  add constraint committee_decision_checked_by_id_foreign foreign key (checked_by_id) references committee (id);
create index committee_decision_party_id_index on committee_decision (party_id);
create index committee_decision_checked_by_id_index on committee_decision (checked_by_id);
create table committee_envelope (
  id uuid primary key,
  convention_id uuid not null,
  rank integer not null,
  exhausted_on date,
  words text not null,
  recorded_at timestamptz not null,${signed('author')}
);
alter table committee_envelope
  add constraint committee_envelope_convention_id_rank_unique unique (convention_id, rank),
  add constraint committee_envelope_convention_id_foreign foreign key (convention_id) references convention (id);
select make_append_only('committee_attendee');
select make_append_only('committee_envelope');
select make_written_once('committee_decision', 'committee_id', 'number', 'words', 'party_id', 'due_on', 'recorded_at', 'author_name', 'done_on',
  'done_at', 'doer_name', 'checked_by_id', 'check_words', 'checked_at', 'checker_name');`;

export class Migration20261127122803_hold_committees extends Migration {
  override up(): void {
    this.addSql(COMMITTEES);
    this.addSql(FACTS);
    for (const table of ['committee', 'committee_attendee', 'committee_decision', 'committee_envelope'])
      this.addSql(`select follow_table('${table}')`);
  }
}
