import { Migration } from '@mikro-orm/migrations';

/** What the signatories of a convention say of showing it outside. */
const CONSENTS = `
create table showcase_consent (
  id uuid primary key,
  convention_id uuid not null,
  rank integer not null,
  party_id uuid not null,
  is_given boolean not null,
  groups text[] not null,
  is_indexed boolean not null,
  is_open boolean not null,
  decided_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table showcase_consent
  add constraint showcase_consent_convention_id_rank_unique unique (convention_id, rank),
  add constraint showcase_consent_given_check check (is_given = (cardinality(groups) > 0) and (is_given or not is_indexed)),
  add constraint showcase_consent_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint showcase_consent_party_id_foreign foreign key (party_id) references party (id);
create index showcase_consent_party_id_index on showcase_consent (party_id);
select make_append_only('showcase_consent');
select follow_table('showcase_consent');`;

/** The other party is told of it. */
const NOTICES = `
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('ADMINISTRATOR_TOOK_ROLE', 'ADMINISTRATOR_CHANGED_BODY',
  'ADMINISTRATOR_RECOVERED', 'SHOWCASE_AGREED', 'SHOWCASE_WITHDRAWN'));`;

export class Migration20261127151610_show_conventions extends Migration {
  override up(): void {
    this.addSql(CONSENTS);
    this.addSql(NOTICES);
  }
}
