import { Migration } from '@mikro-orm/migrations';

/** Where each convention stood at the end of each of the last quarters, group by group. */
const QUARTERS = `
create table convention_quarter (
  convention_id uuid not null,
  ended_on date not null,
  groups jsonb not null,
  constraint convention_quarter_pkey primary key (convention_id, ended_on)
);
alter table convention_quarter add constraint convention_quarter_convention_id_foreign foreign key (convention_id) references convention (id)`;

export class Migration20261127190300_keep_quarters extends Migration {
  override up(): void {
    this.addSql(QUARTERS);
  }
}
