import { Migration } from '@mikro-orm/migrations';

const PEOPLE = `
alter table organisation
  add constraint organisation_short_name_unique unique (short_name);
alter table person
  add constraint person_email_unique unique (email),
  add constraint person_organisation_id_foreign foreign key (organisation_id) references organisation (id);
create index person_organisation_id_index on person (organisation_id);
alter table person_identity
  add constraint person_identity_issuer_subject_unique unique (issuer, subject),
  add constraint person_identity_person_id_foreign foreign key (person_id) references person (id);
create index person_identity_person_id_index on person_identity (person_id);
alter table identity_change
  add constraint identity_change_issuer_subject_unique unique (issuer, subject),
  add constraint identity_change_status_check check (status in ('PENDING', 'CONFIRMED', 'REFUSED')),
  add constraint identity_change_person_id_foreign foreign key (person_id) references person (id);
create index identity_change_person_id_index on identity_change (person_id);
alter table membership
  add constraint membership_scope_check check (case role when 'DPO' then convention_id is not null and party_id is not null when 'TEAM_MEMBER' then convention_id is not null and party_id is not null when 'READER' then convention_id is not null and party_id is null else convention_id is null and party_id is null end),
  add constraint membership_dates_check check (valid_until is null or valid_until >= valid_from),
  add constraint membership_role_check check (role in ('DPO', 'TEAM_MEMBER', 'REVIEWER', 'READER', 'ADMINISTRATOR')),
  add constraint membership_person_id_foreign foreign key (person_id) references person (id),
  add constraint membership_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint membership_party_id_foreign foreign key (party_id) references party (id);
create index membership_person_id_index on membership (person_id);
create index membership_convention_id_index on membership (convention_id);
create index membership_party_id_index on membership (party_id);
alter table notice
  add constraint notice_kind_check check (kind in ('ADMINISTRATOR_TOOK_ROLE', 'ADMINISTRATOR_CHANGED_BODY', 'ADMINISTRATOR_RECOVERED')),
  add constraint notice_convention_id_foreign foreign key (convention_id) references convention (id);
create index notice_convention_id_index on notice (convention_id);
create index notice_at_index on notice (at);
alter table notice_dismissal
  add constraint notice_dismissal_notice_id_person_id_unique unique (notice_id, person_id),
  add constraint notice_dismissal_notice_id_foreign foreign key (notice_id) references notice (id);`;

const CATALOGUES = `
alter table catalogue
  add constraint catalogue_key_version_unique unique (key, version);
alter table theme
  add constraint theme_catalogue_id_code_unique unique (catalogue_id, code),
  add constraint theme_catalogue_id_foreign foreign key (catalogue_id) references catalogue (id);
alter table commitment
  add constraint commitment_catalogue_id_code_unique unique (catalogue_id, code),
  add constraint commitment_nature_check check (nature in ('STANDING', 'ONE_OFF', 'PERIODIC', 'TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION', 'TERMINAL')),
  add constraint commitment_catalogue_id_foreign foreign key (catalogue_id) references catalogue (id),
  add constraint commitment_theme_id_foreign foreign key (theme_id) references theme (id);
create index commitment_theme_id_index on commitment (theme_id);`;

const CONVENTIONS = `
alter table convention
  add constraint convention_slug_unique unique (slug),
  add constraint convention_dates_check check (ends_on is null or ends_on >= signed_on),
  add constraint convention_catalogue_id_foreign foreign key (catalogue_id) references catalogue (id);
create index convention_catalogue_id_index on convention (catalogue_id);
alter table party
  add constraint party_convention_id_code_unique unique (convention_id, code),
  add constraint party_gdpr_role_check check (gdpr_role in ('CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR')),
  add constraint party_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint party_organisation_id_foreign foreign key (organisation_id) references organisation (id);
create index party_organisation_id_index on party (organisation_id);
alter table credit
  add constraint credit_convention_id_year_unique unique (convention_id, year),
  add constraint credit_convention_id_foreign foreign key (convention_id) references convention (id);
alter table profile_answer
  add constraint profile_answer_convention_id_foreign foreign key (convention_id) references convention (id);
create index profile_answer_convention_id_key_answered_at_index on profile_answer (convention_id, key, answered_at);`;

const OBLIGATIONS = `
alter table obligation
  add constraint obligation_convention_id_commitment_id_party_id_unique unique (convention_id, commitment_id, party_id),
  add constraint obligation_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint obligation_commitment_id_foreign foreign key (commitment_id) references commitment (id),
  add constraint obligation_party_id_foreign foreign key (party_id) references party (id);
create index obligation_commitment_id_index on obligation (commitment_id);
create index obligation_party_id_index on obligation (party_id);
alter table declaration
  add constraint declaration_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint declaration_status_check check (status in ('MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET')),
  add constraint declaration_obligation_id_foreign foreign key (obligation_id) references obligation (id);
alter table applicability_decision
  add constraint applicability_decision_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint applicability_decision_obligation_id_foreign foreign key (obligation_id) references obligation (id);
alter table contestation
  add constraint contestation_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create index contestation_obligation_id_opened_at_index on contestation (obligation_id, opened_at);
alter table contestation_message
  add constraint contestation_message_contestation_id_foreign foreign key (contestation_id) references contestation (id);
create index contestation_message_contestation_id_index on contestation_message (contestation_id);
alter table assignment
  add constraint assignment_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint assignment_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create index assignment_assignee_id_index on assignment (assignee_id);
alter table due_date
  add constraint due_date_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint due_date_obligation_id_foreign foreign key (obligation_id) references obligation (id);`;

const STATES = `
alter table kept_state
  add constraint kept_state_obligation_id_fkey foreign key (obligation_id) references obligation (id);
create index kept_state_convention_index on kept_state (convention_id);
create index kept_state_party_index on kept_state (party_id, assurance);
create index kept_state_waiting_index on kept_state (programme_reviews, waiting_since, obligation_id)
  include (convention_id, party_id, commitment_id, organisation_id, waiting_from, holds_from, holds_until) where waiting_count > 0;
create index kept_state_waiting_convention_index on kept_state (convention_id) where waiting_count > 0;
create index kept_state_holds_until_index on kept_state (holds_until) include (obligation_id);
create index kept_state_holds_from_index on kept_state (holds_from) include (obligation_id);`;

const EVIDENCE = `
alter table evidence
  add constraint evidence_kind_check check (kind in ('FILE', 'LINK', 'STATEMENT', 'REGISTER')),
  add constraint evidence_confidentiality_check check (confidentiality in ('PUBLIC', 'PARTIES', 'RESTRICTED')),
  add constraint evidence_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint evidence_party_id_foreign foreign key (party_id) references party (id);
create index evidence_convention_id_index on evidence (convention_id);
create index evidence_party_id_index on evidence (party_id);
alter table evidence_version
  add constraint evidence_version_evidence_id_number_unique unique (evidence_id, number),
  add constraint evidence_version_validity_check check (valid_until is null or valid_from is null or valid_until >= valid_from),
  add constraint evidence_version_evidence_id_foreign foreign key (evidence_id) references evidence (id),
  add constraint evidence_version_blob_sha256_foreign foreign key (blob_sha256) references blob (sha256);
create index evidence_version_blob_sha256_index on evidence_version (blob_sha256);
alter table evidence_link
  add constraint evidence_link_evidence_id_foreign foreign key (evidence_id) references evidence (id),
  add constraint evidence_link_obligation_id_foreign foreign key (obligation_id) references obligation (id);
create index evidence_link_evidence_id_index on evidence_link (evidence_id);
create index evidence_link_obligation_id_evidence_id_index on evidence_link (obligation_id, evidence_id);
create unique index evidence_link_active_unique on evidence_link (obligation_id, evidence_id) where unlinked_at is null;
alter table review
  add constraint review_obligation_id_evidence_version_id_rank_unique unique (obligation_id, evidence_version_id, rank),
  add constraint review_kind_check check ((verdict = 'CHANGES_REQUESTED') = (change_kind is not null)),
  add constraint review_verdict_check check (verdict in ('ACCEPTED', 'CHANGES_REQUESTED')),
  add constraint review_change_kind_check check (change_kind in ('INCORRECT', 'INCOMPLETE', 'OUTDATED')),
  add constraint review_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint review_evidence_version_id_foreign foreign key (evidence_version_id) references evidence_version (id);
create index review_evidence_version_id_index on review (evidence_version_id);
alter table evidence_reading
  add constraint evidence_reading_evidence_version_id_reader_id_day_unique unique (evidence_version_id, reader_id, day),
  add constraint evidence_reading_evidence_version_id_foreign foreign key (evidence_version_id) references evidence_version (id);`;

const FILES = `
alter table upload
  add constraint upload_blob_sha256_foreign foreign key (blob_sha256) references blob (sha256);
create index upload_blob_sha256_index on upload (blob_sha256);
create index upload_expires_at_index on upload (expires_at);
alter table instance
  add constraint instance_only_check check (is_only);
alter table quarantined_file
  add constraint quarantined_file_reason_check check (reason in ('UNKNOWN', 'UPLOAD_EXPIRED', 'ACCEPTED'));
alter table file_check
  add constraint file_check_state_check check (state in ('GOOD', 'ALTERED', 'MISSING')),
  add constraint file_check_sha256_foreign foreign key (sha256) references blob (sha256) on delete cascade;
create index file_check_bad_index on file_check (state) where state <> 'GOOD';`;

const SIGN_IN = `
alter table session
  add constraint session_token_hash_unique unique (token_hash);
create index session_person_id_index on session (person_id);
create index session_expires_at_index on session (expires_at);
alter table sign_in_attempt
  add constraint sign_in_attempt_token_hash_unique unique (token_hash);
create index sign_in_attempt_expires_at_index on sign_in_attempt (expires_at);`;

const SITE = `
alter table site_page
  add constraint site_page_slug_unique unique (slug),
  add constraint site_page_slug_check check (slug in ('accessibilite', 'mentions-legales', 'politique-confidentialite')),
  add constraint site_page_conformity_check check (conformity in ('NOT_COMPLIANT', 'PARTLY_COMPLIANT', 'FULLY_COMPLIANT'));`;

const JOURNAL = `
alter table journal_entry
  add constraint journal_entry_chain_sequence_unique unique (chain, sequence),
  add constraint journal_entry_recipe_check check (case recipe when 1 then salt is null when 2 then salt is not null else false end);
create index journal_entry_subject_index on journal_entry (subject_id, id);`;

/** What rows of the tables may hold, what they refer to, and how they are found. */
export class Migration20261126160100_constrain_tables extends Migration {
  override up(): void {
    for (const statements of [PEOPLE, CATALOGUES, CONVENTIONS, OBLIGATIONS, STATES, EVIDENCE, FILES, SIGN_IN, SITE, JOURNAL])
      this.addSql(statements);
  }
}
