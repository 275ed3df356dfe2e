import { Migration } from '@mikro-orm/migrations';

/** Whoever takes a role over a programme is told of to those whose conventions it reaches. */
export class Migration20261126235500_address_notices extends Migration {
  override up(): void {
    this.addSql(`
alter table notice add column programme_id uuid;
alter table notice add constraint notice_programme_id_foreign foreign key (programme_id) references programme (id);
create index notice_programme_id_index on notice (programme_id);`);
  }
}
