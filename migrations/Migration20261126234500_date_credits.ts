import { Migration } from '@mikro-orm/migrations';

/** Credits that a correction adds are known since then. */
export class Migration20261126234500_date_credits extends Migration {
  override up(): void {
    this.addSql('alter table credit add column known_from timestamptz');
  }
}
