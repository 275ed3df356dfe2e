import { Migration } from '@mikro-orm/migrations';

/** Bodies, persons, who they are to the provider of identities, their rights, and what everybody concerned is told of these. */
const PEOPLE = `
create table organisation (
  id uuid primary key,
  name text not null,
  short_name text not null,
  created_at timestamptz not null,
  sirets text[] not null default '{}',
  version integer not null default 1
);
create table person (
  id uuid primary key,
  full_name text not null,
  email text not null,
  organisation_id uuid not null,
  deactivated_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  certified_siret text
);
create table person_identity (
  id uuid primary key,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  first_seen_at timestamptz not null
);
create table identity_change (
  id uuid primary key,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  certified_name text,
  certified_siret text,
  status text not null default 'PENDING',
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by_name text
);
create table membership (
  id uuid primary key,
  person_id uuid not null,
  role text not null,
  convention_id uuid,
  party_id uuid,
  valid_from date not null,
  valid_until date,
  created_at timestamptz not null,
  version integer not null default 1
);
create table notice (
  id uuid primary key,
  kind text not null,
  convention_id uuid,
  person_id uuid not null,
  person_name text not null,
  role text,
  party_code text,
  body text,
  at timestamptz not null
);
create table notice_dismissal (
  id uuid primary key,
  notice_id uuid not null,
  person_id uuid not null,
  at timestamptz not null
);`;

/**
 * What an agreement asks, as it was published. `matrix` and `matrix_groups`: what the matrix needs of a content that is long to unpack.
 */
const CATALOGUES = `
create table catalogue (
  id uuid primary key,
  key text not null,
  version text not null,
  title text not null,
  language text not null,
  fingerprint text not null,
  content jsonb not null,
  imported_at timestamptz not null,
  imported_by_name text,
  matrix jsonb generated always as (content -> 'matrix') stored,
  matrix_groups jsonb generated always as (jsonb_path_query_array(content, '$.groups[*] ? (@.inMatrix == true).code')) stored
);
create table theme (
  id uuid primary key,
  catalogue_id uuid not null,
  code text not null,
  label text not null,
  position integer not null,
  matrix_row integer
);
create table commitment (
  id uuid primary key,
  catalogue_id uuid not null,
  theme_id uuid not null,
  code text not null,
  position integer not null,
  group_code text not null,
  group_label text not null,
  reviewed_by text[] not null,
  nature text not null,
  text text not null,
  applies_if jsonb,
  is_to_confirm boolean not null default false,
  review_period text,
  deadline_rule text,
  deadline_from text,
  definition jsonb not null
);`;

/** Agreements, who is bound by them, what they cost, and what is answered about their service. */
const CONVENTIONS = `
create table convention (
  id uuid primary key,
  slug text not null,
  title text not null,
  service_name text not null,
  catalogue_id uuid not null,
  signed_on date not null,
  ends_on date,
  notice_period text,
  created_at timestamptz not null,
  version integer not null default 1
);
create table party (
  id uuid primary key,
  convention_id uuid not null,
  code text not null,
  name text not null,
  role_label text,
  organisation_id uuid not null,
  gdpr_role text,
  is_signatory boolean not null,
  provides_reviewers boolean not null default false,
  position integer not null
);
create table credit (
  id uuid primary key,
  convention_id uuid not null,
  year integer not null,
  ae numeric(14,2),
  cp numeric(14,2)
);
create table profile_answer (
  id uuid primary key,
  convention_id uuid not null,
  key text not null,
  value jsonb,
  answered_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);`;

/** What must be done by whom, and what was said about it. */
const OBLIGATIONS = `
create table obligation (
  id uuid primary key,
  convention_id uuid not null,
  commitment_id uuid not null,
  party_id uuid not null,
  created_at timestamptz not null
);
create table declaration (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  status text not null,
  comment text,
  declared_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
create table applicability_decision (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  is_applicable boolean not null,
  reason text not null,
  decided_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
create table contestation (
  id uuid primary key,
  obligation_id uuid not null,
  reason text not null,
  opened_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  opened_for_party_id uuid,
  resolved_at timestamptz,
  resolution text,
  resolver_id uuid,
  resolver_name text,
  resolver_role text,
  resolver_party text,
  version integer not null default 1
);
create table contestation_message (
  id uuid primary key,
  contestation_id uuid not null,
  body text not null,
  written_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
create table assignment (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  assignee_id uuid,
  assignee_name text,
  assigned_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
create table due_date (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  due_on date,
  set_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);`;

/**
 * The state of each obligation as the rule computed it, and how long it holds: a cache, whose columns server/obligations/state/columns.ts
 * declares.
 */
const STATES = `
create table kept_state (
  obligation_id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  commitment_id uuid not null,
  assurance text not null,
  due_on date,
  is_overdue boolean not null,
  evidence_count integer not null,
  waiting_count integer not null,
  open_contestation_count integer not null,
  next_expiry_on date,
  lapses_on date,
  declaration_status text,
  declared_at timestamptz,
  organisation_id uuid not null,
  waiting_since timestamptz,
  waiting_authors uuid[] not null,
  waiting_bodies uuid[] not null,
  attesting_review_id uuid,
  holds_from timestamptz not null,
  holds_until timestamptz not null,
  programme_reviews boolean not null,
  other_party_reviews boolean not null,
  commitment_position integer not null,
  party_position integer not null,
  attestation json,
  waiting_from uuid[] generated always as (waiting_authors || waiting_bodies) stored
);`;

/**
 * Proofs, their versions, what they prove, who accepted them, and who opened one that is restricted without being of the party that deposited
 * it.
 */
const EVIDENCE = `
create table evidence (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  kind text not null,
  title text not null,
  description text,
  confidentiality text not null,
  deposited_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawal_reason text,
  version integer not null default 1
);
create table evidence_version (
  id uuid primary key,
  evidence_id uuid not null,
  number integer not null,
  blob_sha256 text,
  file_name text,
  media_type text,
  url text,
  statement text,
  register_reference text,
  valid_from date,
  valid_until date,
  note text,
  created_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  file_description jsonb
);
create table evidence_link (
  id uuid primary key,
  evidence_id uuid not null,
  obligation_id uuid not null,
  linked_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text,
  unlinked_at timestamptz,
  unlinked_by_name text
);
create table review (
  id uuid primary key,
  obligation_id uuid not null,
  evidence_version_id uuid not null,
  rank integer not null,
  verdict text not null,
  change_kind text,
  comment text,
  reviewed_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
create table evidence_reading (
  id uuid primary key,
  evidence_version_id uuid not null,
  reader_id uuid not null,
  reader_name text not null,
  reader_role text not null,
  reader_party text,
  day date not null,
  first_at timestamptz not null
);`;

/**
 * What was received; who this database is to its store of files, what was put aside there, and what was found when a file was last read whole.
 */
const FILES = `
create table blob (
  sha256 text primary key,
  size bigint not null,
  media_type text not null,
  created_at timestamptz not null
);
create table upload (
  id uuid primary key,
  blob_sha256 text not null,
  file_name text not null,
  media_type text not null,
  uploader_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  file_description jsonb
);
create table instance (
  is_only boolean default true primary key,
  id uuid not null,
  is_marked boolean not null default false,
  sweeps bigint not null default 0,
  swept_at timestamptz,
  created_at timestamptz not null
);
create table quarantined_file (
  sha256 text primary key,
  reason text not null,
  put_aside_at timestamptz not null,
  kept_seconds bigint not null default 0
);
create table file_check (
  sha256 text primary key,
  state text not null,
  stamp text,
  checked_at timestamptz not null
);`;

/** Sessions and the sign-in attempts that lead to them. No reference to a person’s table: sessions belong to the platform. */
const SIGN_IN = `
create table session (
  id uuid primary key,
  token_hash text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  id_token text,
  acr text,
  user_agent text
);
create table sign_in_attempt (
  id uuid primary key,
  token_hash text not null,
  state text not null,
  nonce text not null,
  return_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  code_verifier text
);`;

/** The pages that an administrator writes. */
const SITE = `
create table site_page (
  id uuid primary key,
  slug text not null,
  body_fr text not null,
  body_en text,
  updated_at timestamptz not null,
  updated_by_name text not null,
  version integer not null default 1,
  conformity text
);`;

/**
 * Each entry holds the hash of the one before it (recipe 1: before entries were salted); how far a chain was verified, and what its head and
 * the marks of its rows were then.
 */
const JOURNAL = `
create table journal_chain (
  chain uuid primary key,
  last_sequence bigint not null,
  last_hash text not null
);
create table journal_entry (
  id bigint generated always as identity primary key,
  chain uuid not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  actor_role text not null,
  actor_party text,
  action text not null,
  subject_type text not null,
  subject_id text,
  changes jsonb not null,
  previous_hash text not null,
  hash text not null,
  recipe smallint not null default 1,
  salt text
);
create table journal_verified (
  chain uuid primary key,
  last_sequence bigint not null,
  last_hash text not null,
  marks numeric not null,
  verified_at timestamptz not null,
  recomputed_at timestamptz not null
);`;

/** The tables, as they stood when versions before 0.2 were left behind. */
export class Migration20261126160000_create_tables extends Migration {
  override up(): void {
    for (const statements of [PEOPLE, CATALOGUES, CONVENTIONS, OBLIGATIONS, STATES, EVIDENCE, FILES, SIGN_IN, SITE, JOURNAL])
      this.addSql(statements);
  }
}
