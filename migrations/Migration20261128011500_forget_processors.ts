import { Migration } from '@mikro-orm/migrations';

/** When the texts of a processor were erased, some years after it held no more data or was given up. */
export class Migration20261128011500_forget_processors extends Migration {
  override up(): void {
    this.addSql('alter table processor add column forgotten_at timestamptz');
  }
}
