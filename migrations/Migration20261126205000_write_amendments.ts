import { Migration } from '@mikro-orm/migrations';

const SIGNED = `
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text`;

const AMENDMENTS = `
create table amendment (
  id uuid primary key,
  convention_id uuid not null,
  number integer not null,
  subject text not null,
  target_catalogue_id uuid,
  changes_end boolean not null,
  ends_on date,
  effective_on date not null,
  drafted_at timestamptz not null,
  ${SIGNED},
  compared_at timestamptz,
  agreed_at timestamptz,
  version integer not null default 1
);
alter table amendment
  add constraint amendment_convention_id_number_unique unique (convention_id, number),
  add constraint amendment_end_check check (changes_end or ends_on is null),
  add constraint amendment_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint amendment_target_catalogue_id_foreign foreign key (target_catalogue_id) references catalogue (id);
create index amendment_target_catalogue_id_index on amendment (target_catalogue_id);`;

const SAID_OF_THEM = `
create table amendment_agreement (
  id uuid primary key,
  amendment_id uuid not null,
  party_id uuid not null,
  signed_on date not null,
  agreed_at timestamptz not null,
  ${SIGNED}
);
alter table amendment_agreement
  add constraint amendment_agreement_amendment_id_party_id_unique unique (amendment_id, party_id),
  add constraint amendment_agreement_amendment_id_foreign foreign key (amendment_id) references amendment (id),
  add constraint amendment_agreement_party_id_foreign foreign key (party_id) references party (id);
create index amendment_agreement_party_id_index on amendment_agreement (party_id);
create table amendment_judgement (
  id uuid primary key,
  amendment_id uuid not null,
  target_catalogue_id uuid not null,
  party_id uuid not null,
  code text not null,
  rank integer not null,
  meaning text not null,
  judged_at timestamptz not null,
  ${SIGNED}
);
alter table amendment_judgement
  add constraint amendment_judgement_amendment_id_party_id_code_rank_unique unique (amendment_id, party_id, code, rank),
  add constraint amendment_judgement_meaning_check check (meaning in ('SAME_MEANING', 'NEW_MEANING')),
  add constraint amendment_judgement_amendment_id_foreign foreign key (amendment_id) references amendment (id),
  add constraint amendment_judgement_target_catalogue_id_foreign foreign key (target_catalogue_id) references catalogue (id),
  add constraint amendment_judgement_party_id_foreign foreign key (party_id) references party (id);
create index amendment_judgement_party_id_index on amendment_judgement (party_id);
create index amendment_judgement_target_catalogue_id_index on amendment_judgement (target_catalogue_id);
create table amendment_copy (
  id uuid primary key,
  amendment_id uuid not null,
  number integer not null,
  recipient text not null,
  sent_on date not null,
  recorded_at timestamptz not null,
  ${SIGNED}
);
alter table amendment_copy
  add constraint amendment_copy_amendment_id_number_unique unique (amendment_id, number),
  add constraint amendment_copy_amendment_id_foreign foreign key (amendment_id) references amendment (id);`;

const APPEND_ONLY = ['amendment_agreement', 'amendment_judgement', 'amendment_copy'];

/** Amendments of conventions: what they change, what each signatory says of it, who was sent a copy. */
export class Migration20261126205000_write_amendments extends Migration {
  override up(): void {
    for (const statements of [AMENDMENTS, SAID_OF_THEM]) this.addSql(statements);
    for (const table of ['amendment', ...APPEND_ONLY]) this.addSql(`select follow_table('${table}')`);
    for (const table of APPEND_ONLY) this.addSql(`select make_append_only('${table}')`);
    this.addSql(`select make_written_once('amendment', 'convention_id', 'number', 'drafted_at', 'author_name', 'agreed_at')`);
  }
}
