import { Migration } from '@mikro-orm/migrations';

/** Who answers for what is done about an incident, what it touched, and who sees each measure through. */
const INCIDENTS = `
alter table incident
  add column responsible text,
  add column processing_activities text,
  add column processor_ids uuid[] not null default '{}';
alter table incident_measure add column owner text;`;

export class Migration20261127222000_describe_incidents extends Migration {
  override up(): void {
    this.addSql(INCIDENTS);
  }
}
