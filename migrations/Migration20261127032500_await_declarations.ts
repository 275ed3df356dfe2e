import { Migration } from '@mikro-orm/migrations';

/** States tell whether a proof was accepted and only a word of the bound party is missing; what returned their columns is made anew. */
const STATES = `
drop function if exists kept_state_disagreements(timestamptz);
drop function if exists current_state(timestamptz);
drop function if exists settled_state(timestamptz);
drop function if exists computed_state(timestamptz);
drop function if exists state_of(uuid, timestamptz);
drop function if exists obligation_state(timestamptz);
alter table kept_state add column awaits_declaration boolean;`;

export class Migration20261127032500_await_declarations extends Migration {
  override up(): void {
    this.addSql(STATES);
  }
}
