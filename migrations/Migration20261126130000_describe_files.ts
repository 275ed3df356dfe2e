import { Migration } from '@mikro-orm/migrations';

/** What was learnt of a file when it was received; null for what was received before. */
export class Migration20261126130000_describe_files extends Migration {
  override up(): void {
    this.addSql('alter table upload add column file_description jsonb');
    this.addSql('alter table evidence_version add column file_description jsonb');
  }
}
