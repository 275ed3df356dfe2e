import { Migration } from '@mikro-orm/migrations';

/** What tells where conventions stand tells more columns: it is made anew, as a function cannot change what it returns. */
const RETOLD = `
drop function if exists convention_stands(timestamptz);
drop function if exists convention_stands(timestamptz, uuid[]);
drop function if exists stand_of_convention(uuid, timestamptz)`;

export class Migration20261127154000_let_stands_be_told_anew extends Migration {
  override up(): void {
    this.addSql(RETOLD);
  }
}
