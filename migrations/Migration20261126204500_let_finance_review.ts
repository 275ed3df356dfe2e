import { Migration } from '@mikro-orm/migrations';

const ROLES = `
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
  check (role in ('DPO', 'TEAM_MEMBER', 'FINANCE', 'REVIEWER', 'READER', 'ADMINISTRATOR'));
alter table membership drop constraint membership_scope_check;
alter table membership add constraint membership_scope_check check (case role when 'DPO' then convention_id is not null and party_id is not null when 'TEAM_MEMBER' then convention_id is not null and party_id is not null when 'FINANCE' then convention_id is not null and party_id is not null when 'READER' then convention_id is not null and party_id is null else convention_id is null and party_id is null end);`;

/** What is kept beside the states says who reviews; what returned their columns is made anew. */
const STATES = `
drop function if exists current_state(timestamptz);
drop function if exists settled_state(timestamptz);
drop function if exists computed_state(timestamptz);
drop function if exists state_of(uuid, timestamptz);
alter table kept_state add column other_party_finance_reviews boolean not null default false;
alter table kept_state alter column other_party_finance_reviews drop default;`;

/** The proofs of what is spent are reviewed by whoever keeps the accounts of another party. */
export class Migration20261126204500_let_finance_review extends Migration {
  override up(): void {
    this.addSql(ROLES);
    this.addSql(STATES);
  }
}
