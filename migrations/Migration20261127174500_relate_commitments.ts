import { Migration } from '@mikro-orm/migrations';

/** Which commitments of different catalogues are the same: kept from what their files say. */
const FAMILIES = `
create table commitment_family (
  catalogue_key text not null,
  code text not null,
  family text not null,
  constraint commitment_family_pkey primary key (catalogue_key, code)
);
create index commitment_family_family_index on commitment_family (family);
create index commitment_family_code_index on commitment_family (code);
create trigger commitment_families after insert on commitment referencing new table as laid for each statement execute function keep_families()`;

export class Migration20261127174500_relate_commitments extends Migration {
  override up(): void {
    this.addSql(FAMILIES);
  }
}
