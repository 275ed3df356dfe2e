import { Migration } from '@mikro-orm/migrations';

/** An amendment that is not concluded may be given up, once and for all. */
export class Migration20261126235600_withdraw_amendments extends Migration {
  override up(): void {
    this.addSql(`alter table amendment
      add column withdrawn_at timestamptz,
      add column withdrawn_by_name text,
      add column withdrawal_reason text,
      add constraint amendment_withdrawal_check check (withdrawn_at is null or agreed_at is null)`);
  }
}
