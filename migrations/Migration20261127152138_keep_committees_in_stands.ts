import { Migration } from '@mikro-orm/migrations';

/** Beside where a convention stands: the last day of its next committee, and what its sides see differently. */
const COLUMNS = `
alter table convention_stand add column disagreement_count integer not null default 0, add column committee_latest_on date;
alter table convention_stand alter column disagreement_count drop default;
create trigger committee_stands after insert or update on committee for each row execute function note_stand();
create trigger committee_envelope_stands after insert or update on committee_envelope for each row execute function note_stand()`;

export class Migration20261127152138_keep_committees_in_stands extends Migration {
  override up(): void {
    this.addSql(COLUMNS);
    this.addSql('select rebuild_convention_stands()');
  }
}
