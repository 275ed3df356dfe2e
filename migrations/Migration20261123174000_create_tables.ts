import { Migration } from '@mikro-orm/migrations';

/** The tables of the entities. */
export class Migration20261123174000_create_tables extends Migration {
  override up(): void {
    this.addSql(
      `create table "blob" ("sha256" text not null, "size" bigint not null, "media_type" text not null, "created_at" timestamptz not null, primary key ("sha256"))`,
    );
    this.addSql(
      `create table "catalogue" ("id" uuid not null, "key" text not null, "version" text not null, "title" text not null, "language" text not null, "fingerprint" text not null, "content" jsonb not null, "imported_at" timestamptz not null, "imported_by_name" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "catalogue" add constraint "catalogue_key_version_unique" unique ("key", "version")`);
    this.addSql(
      `create table "convention" ("id" uuid not null, "slug" text not null, "title" text not null, "service_name" text not null, "catalogue_id" uuid not null, "signed_on" date not null, "ends_on" date null, "notice_period" text null, "created_at" timestamptz not null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`alter table "convention" add constraint "convention_slug_unique" unique ("slug")`);
    this.addSql(`create index "convention_catalogue_id_index" on "convention" ("catalogue_id")`);
    this.addSql(`alter table "convention" add constraint "convention_dates_check" check (ends_on is null or ends_on >= signed_on)`);
    this.addSql(
      `create table "credit" ("id" uuid not null, "convention_id" uuid not null, "year" int not null, "ae" numeric(14,2) null, "cp" numeric(14,2) null, primary key ("id"))`,
    );
    this.addSql(`alter table "credit" add constraint "credit_convention_id_year_unique" unique ("convention_id", "year")`);
    this.addSql(
      `create table "organisation" ("id" uuid not null, "name" text not null, "short_name" text not null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`alter table "organisation" add constraint "organisation_short_name_unique" unique ("short_name")`);
    this.addSql(
      `create table "party" ("id" uuid not null, "convention_id" uuid not null, "code" text not null, "name" text not null, "role_label" text null, "organisation_id" uuid not null, "gdpr_role" text null, "is_signatory" boolean not null, "provides_reviewers" boolean not null default false, "position" int not null, primary key ("id"))`,
    );
    this.addSql(`create index "party_organisation_id_index" on "party" ("organisation_id")`);
    this.addSql(`alter table "party" add constraint "party_convention_id_code_unique" unique ("convention_id", "code")`);
    this.addSql(
      `alter table "party" add constraint "party_gdpr_role_check" check ("gdpr_role" in ('CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR'))`,
    );
    this.addSql(
      `create table "evidence" ("id" uuid not null, "convention_id" uuid not null, "party_id" uuid not null, "kind" text not null, "title" text not null, "description" text null, "confidentiality" text not null, "deposited_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, "withdrawn_at" timestamptz null, "withdrawn_by_name" text null, "withdrawal_reason" text null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`create index "evidence_convention_id_index" on "evidence" ("convention_id")`);
    this.addSql(`create index "evidence_party_id_index" on "evidence" ("party_id")`);
    this.addSql(`alter table "evidence" add constraint "evidence_kind_check" check ("kind" in ('FILE', 'LINK', 'STATEMENT', 'REGISTER'))`);
    this.addSql(
      `alter table "evidence" add constraint "evidence_confidentiality_check" check ("confidentiality" in ('PUBLIC', 'PARTIES', 'RESTRICTED'))`,
    );
    this.addSql(
      `create table "evidence_version" ("id" uuid not null, "evidence_id" uuid not null, "number" int not null, "blob_sha256" text null, "file_name" text null, "media_type" text null, "url" text null, "statement" text null, "register_reference" text null, "valid_from" date null, "valid_until" date null, "note" text null, "created_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(`create index "evidence_version_blob_sha256_index" on "evidence_version" ("blob_sha256")`);
    this.addSql(
      `alter table "evidence_version" add constraint "evidence_version_evidence_id_number_unique" unique ("evidence_id", "number")`,
    );
    this.addSql(
      `alter table "evidence_version" add constraint "evidence_version_validity_check" check (valid_until is null or valid_from is null or valid_until >= valid_from)`,
    );
    this.addSql(
      `create table "person" ("id" uuid not null, "full_name" text not null, "email" text not null, "organisation_id" uuid not null, "deactivated_at" timestamptz null, "created_at" timestamptz not null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`alter table "person" add constraint "person_email_unique" unique ("email")`);
    this.addSql(`create index "person_organisation_id_index" on "person" ("organisation_id")`);
    this.addSql(
      `create table "membership" ("id" uuid not null, "person_id" uuid not null, "role" text not null, "convention_id" uuid null, "party_id" uuid null, "valid_from" date not null, "valid_until" date null, "created_at" timestamptz not null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`create index "membership_person_id_index" on "membership" ("person_id")`);
    this.addSql(`create index "membership_convention_id_index" on "membership" ("convention_id")`);
    this.addSql(`create index "membership_party_id_index" on "membership" ("party_id")`);
    this.addSql(`alter table "membership" add constraint "membership_scope_check" check (case role
        when 'DPO' then convention_id is not null and party_id is not null
        when 'TEAM_MEMBER' then convention_id is not null and party_id is not null
        when 'READER' then convention_id is not null and party_id is null
        else convention_id is null and party_id is null end)`);
    this.addSql(
      `alter table "membership" add constraint "membership_dates_check" check (valid_until is null or valid_until >= valid_from)`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_role_check" check ("role" in ('DPO', 'TEAM_MEMBER', 'REVIEWER', 'READER', 'ADMINISTRATOR'))`,
    );
    this.addSql(
      `create table "person_identity" ("id" uuid not null, "person_id" uuid not null, "issuer" text not null, "subject" text not null, "first_seen_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "person_identity_person_id_index" on "person_identity" ("person_id")`);
    this.addSql(`alter table "person_identity" add constraint "person_identity_issuer_subject_unique" unique ("issuer", "subject")`);
    this.addSql(
      `create table "profile_answer" ("id" uuid not null, "convention_id" uuid not null, "key" text not null, "value" jsonb null, "answered_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "profile_answer_convention_id_key_answered_at_index" on "profile_answer" ("convention_id", "key", "answered_at")`,
    );
    this.addSql(
      `create table "site_page" ("id" uuid not null, "slug" text not null, "body_fr" text not null, "body_en" text null, "updated_at" timestamptz not null, "updated_by_name" text not null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`alter table "site_page" add constraint "site_page_slug_unique" unique ("slug")`);
    this.addSql(
      `alter table "site_page" add constraint "site_page_slug_check" check ("slug" in ('accessibilite', 'mentions-legales', 'politique-confidentialite'))`,
    );
    this.addSql(
      `create table "theme" ("id" uuid not null, "catalogue_id" uuid not null, "code" text not null, "label" text not null, "position" int not null, "matrix_row" int null, primary key ("id"))`,
    );
    this.addSql(`alter table "theme" add constraint "theme_catalogue_id_code_unique" unique ("catalogue_id", "code")`);
    this.addSql(
      `create table "commitment" ("id" uuid not null, "catalogue_id" uuid not null, "theme_id" uuid not null, "code" text not null, "position" int not null, "group_code" text not null, "group_label" text not null, "reviewed_by" text[] not null, "nature" text not null, "text" text not null, "applies_if" jsonb null, "is_to_confirm" boolean not null default false, "review_period" text null, "deadline_rule" text null, "deadline_from" text null, "definition" jsonb not null, primary key ("id"))`,
    );
    this.addSql(`create index "commitment_theme_id_index" on "commitment" ("theme_id")`);
    this.addSql(`alter table "commitment" add constraint "commitment_catalogue_id_code_unique" unique ("catalogue_id", "code")`);
    this.addSql(
      `alter table "commitment" add constraint "commitment_nature_check" check ("nature" in ('STANDING', 'ONE_OFF', 'PERIODIC', 'TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION', 'TERMINAL'))`,
    );
    this.addSql(
      `create table "obligation" ("id" uuid not null, "convention_id" uuid not null, "commitment_id" uuid not null, "party_id" uuid not null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "obligation_commitment_id_index" on "obligation" ("commitment_id")`);
    this.addSql(`create index "obligation_party_id_index" on "obligation" ("party_id")`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_convention_id_commitment_id_party_id_unique" unique ("convention_id", "commitment_id", "party_id")`,
    );
    this.addSql(
      `create table "review" ("id" uuid not null, "obligation_id" uuid not null, "evidence_version_id" uuid not null, "rank" int not null, "verdict" text not null, "change_kind" text null, "comment" text null, "reviewed_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(`create index "review_evidence_version_id_index" on "review" ("evidence_version_id")`);
    this.addSql(
      `alter table "review" add constraint "review_obligation_id_evidence_version_id_rank_unique" unique ("obligation_id", "evidence_version_id", "rank")`,
    );
    this.addSql(
      `alter table "review" add constraint "review_kind_check" check ((verdict = 'CHANGES_REQUESTED') = (change_kind is not null))`,
    );
    this.addSql(`alter table "review" add constraint "review_verdict_check" check ("verdict" in ('ACCEPTED', 'CHANGES_REQUESTED'))`);
    this.addSql(
      `alter table "review" add constraint "review_change_kind_check" check ("change_kind" in ('INCORRECT', 'INCOMPLETE', 'OUTDATED'))`,
    );
    this.addSql(
      `create table "evidence_link" ("id" uuid not null, "evidence_id" uuid not null, "obligation_id" uuid not null, "linked_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, "unlinked_at" timestamptz null, "unlinked_by_name" text null, primary key ("id"))`,
    );
    this.addSql(`create index "evidence_link_evidence_id_index" on "evidence_link" ("evidence_id")`);
    this.addSql(`create index "evidence_link_obligation_id_evidence_id_index" on "evidence_link" ("obligation_id", "evidence_id")`);
    this.addSql(
      `create table "due_date" ("id" uuid not null, "obligation_id" uuid not null, "rank" int not null, "due_on" date null, "set_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "due_date" add constraint "due_date_obligation_id_rank_unique" unique ("obligation_id", "rank")`);
    this.addSql(
      `create table "declaration" ("id" uuid not null, "obligation_id" uuid not null, "rank" int not null, "status" text not null, "comment" text null, "declared_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "declaration" add constraint "declaration_obligation_id_rank_unique" unique ("obligation_id", "rank")`);
    this.addSql(
      `alter table "declaration" add constraint "declaration_status_check" check ("status" in ('MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET'))`,
    );
    this.addSql(
      `create table "contestation" ("id" uuid not null, "obligation_id" uuid not null, "reason" text not null, "opened_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, "opened_for_party_id" uuid null, "resolved_at" timestamptz null, "resolution" text null, "resolver_id" uuid null, "resolver_name" text null, "resolver_role" text null, "resolver_party" text null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`create index "contestation_obligation_id_opened_at_index" on "contestation" ("obligation_id", "opened_at")`);
    this.addSql(
      `create table "contestation_message" ("id" uuid not null, "contestation_id" uuid not null, "body" text not null, "written_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(`create index "contestation_message_contestation_id_index" on "contestation_message" ("contestation_id")`);
    this.addSql(
      `create table "assignment" ("id" uuid not null, "obligation_id" uuid not null, "rank" int not null, "assignee_id" uuid null, "assignee_name" text null, "assigned_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(`create index "assignment_assignee_id_index" on "assignment" ("assignee_id")`);
    this.addSql(`alter table "assignment" add constraint "assignment_obligation_id_rank_unique" unique ("obligation_id", "rank")`);
    this.addSql(
      `create table "applicability_decision" ("id" uuid not null, "obligation_id" uuid not null, "rank" int not null, "is_applicable" boolean not null, "reason" text not null, "decided_at" timestamptz not null, "author_id" uuid null, "author_name" text not null, "author_role" text not null, "author_party" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "applicability_decision" add constraint "applicability_decision_obligation_id_rank_unique" unique ("obligation_id", "rank")`,
    );
    this.addSql(
      `create table "upload" ("id" uuid not null, "blob_sha256" text not null, "file_name" text not null, "media_type" text not null, "uploader_id" uuid not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "upload_blob_sha256_index" on "upload" ("blob_sha256")`);
    this.addSql(`create index "upload_expires_at_index" on "upload" ("expires_at")`);
    this.addSql(
      `alter table "convention" add constraint "convention_catalogue_id_foreign" foreign key ("catalogue_id") references "catalogue" ("id")`,
    );
    this.addSql(
      `alter table "credit" add constraint "credit_convention_id_foreign" foreign key ("convention_id") references "convention" ("id")`,
    );
    this.addSql(
      `alter table "party" add constraint "party_convention_id_foreign" foreign key ("convention_id") references "convention" ("id")`,
    );
    this.addSql(
      `alter table "party" add constraint "party_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id")`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_convention_id_foreign" foreign key ("convention_id") references "convention" ("id")`,
    );
    this.addSql(`alter table "evidence" add constraint "evidence_party_id_foreign" foreign key ("party_id") references "party" ("id")`);
    this.addSql(
      `alter table "evidence_version" add constraint "evidence_version_evidence_id_foreign" foreign key ("evidence_id") references "evidence" ("id")`,
    );
    this.addSql(
      `alter table "evidence_version" add constraint "evidence_version_blob_sha256_foreign" foreign key ("blob_sha256") references "blob" ("sha256") on delete no action`,
    );
    this.addSql(
      `alter table "person" add constraint "person_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id")`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_convention_id_foreign" foreign key ("convention_id") references "convention" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_party_id_foreign" foreign key ("party_id") references "party" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "person_identity" add constraint "person_identity_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "profile_answer" add constraint "profile_answer_convention_id_foreign" foreign key ("convention_id") references "convention" ("id")`,
    );
    this.addSql(
      `alter table "theme" add constraint "theme_catalogue_id_foreign" foreign key ("catalogue_id") references "catalogue" ("id")`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_catalogue_id_foreign" foreign key ("catalogue_id") references "catalogue" ("id")`,
    );
    this.addSql(`alter table "commitment" add constraint "commitment_theme_id_foreign" foreign key ("theme_id") references "theme" ("id")`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_convention_id_foreign" foreign key ("convention_id") references "convention" ("id")`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_commitment_id_foreign" foreign key ("commitment_id") references "commitment" ("id")`,
    );
    this.addSql(`alter table "obligation" add constraint "obligation_party_id_foreign" foreign key ("party_id") references "party" ("id")`);
    this.addSql(
      `alter table "review" add constraint "review_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "review" add constraint "review_evidence_version_id_foreign" foreign key ("evidence_version_id") references "evidence_version" ("id")`,
    );
    this.addSql(
      `alter table "evidence_link" add constraint "evidence_link_evidence_id_foreign" foreign key ("evidence_id") references "evidence" ("id")`,
    );
    this.addSql(
      `alter table "evidence_link" add constraint "evidence_link_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "due_date" add constraint "due_date_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "declaration" add constraint "declaration_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "contestation" add constraint "contestation_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "contestation_message" add constraint "contestation_message_contestation_id_foreign" foreign key ("contestation_id") references "contestation" ("id")`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "applicability_decision" add constraint "applicability_decision_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "upload" add constraint "upload_blob_sha256_foreign" foreign key ("blob_sha256") references "blob" ("sha256")`,
    );
    this.addSql(`create unique index evidence_link_active_unique on evidence_link (obligation_id, evidence_id) where unlinked_at is null`);
  }
}
