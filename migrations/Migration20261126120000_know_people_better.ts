import { Migration } from '@mikro-orm/migrations';

/** The establishments of a body, the one the provider certifies of a person, and what proves who began to sign in (RFC 7636). */
const COLUMNS = `
alter table organisation add sirets text[] not null default '{}', add version int not null default 1;
alter table person add certified_siret text null;
alter table sign_in_attempt add code_verifier text null;`;

/** Somebody signs in with the address of a known person and another identity: an administrator decides. */
const IDENTITY_CHANGES = `
create table identity_change (
  id uuid not null primary key,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  certified_name text null,
  certified_siret text null,
  status text not null default 'PENDING',
  asked_at timestamptz not null,
  decided_at timestamptz null,
  decided_by_name text null,
  constraint identity_change_issuer_subject_unique unique (issuer, subject),
  constraint identity_change_person_id_foreign foreign key (person_id) references person (id),
  constraint identity_change_status_check check (status in ('PENDING', 'CONFIRMED', 'REFUSED'))
);
create index identity_change_person_id_index on identity_change (person_id);
create constraint trigger identity_change_journaled after insert or update or delete on identity_change
  deferrable initially deferred for each row execute function require_journal();
create trigger identity_change_never_emptied before truncate on identity_change for each statement execute function refuse_change();`;

/** What everybody concerned is told of the rights of a person, until each has read it. */
const NOTICES = `
create table notice (
  id uuid not null primary key,
  kind text not null,
  convention_id uuid null,
  person_id uuid not null,
  person_name text not null,
  role text null,
  party_code text null,
  body text null,
  at timestamptz not null,
  constraint notice_convention_id_foreign foreign key (convention_id) references convention (id) on delete no action,
  constraint notice_kind_check check (kind in ('ADMINISTRATOR_TOOK_ROLE', 'ADMINISTRATOR_CHANGED_BODY', 'ADMINISTRATOR_RECOVERED'))
);
create index notice_convention_id_index on notice (convention_id);
create index notice_at_index on notice (at);
create table notice_dismissal (
  id uuid not null primary key,
  notice_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  constraint notice_dismissal_notice_id_person_id_unique unique (notice_id, person_id),
  constraint notice_dismissal_notice_id_foreign foreign key (notice_id) references notice (id)
);`;

/** Who opened a restricted proof without being of the party that deposited it. */
const READINGS = `
create table evidence_reading (
  id uuid not null primary key,
  evidence_version_id uuid not null,
  reader_id uuid not null,
  reader_name text not null,
  reader_role text not null,
  reader_party text null,
  day date not null,
  first_at timestamptz not null,
  constraint evidence_reading_evidence_version_id_reader_id_day_unique unique (evidence_version_id, reader_id, day),
  constraint evidence_reading_evidence_version_id_foreign foreign key (evidence_version_id) references evidence_version (id)
);
create trigger evidence_reading_append_only before update or truncate on evidence_reading
  for each statement execute function refuse_change();`;

/** Who people are, told by the provider; who did what to rights and opened what, told to whom it concerns. */
export class Migration20261126120000_know_people_better extends Migration {
  override up(): void {
    for (const statements of [COLUMNS, IDENTITY_CHANGES, NOTICES, READINGS]) this.addSql(statements);
  }
}
