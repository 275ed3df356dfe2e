import { Migration } from '@mikro-orm/migrations';

/**
 * Where each commitment is in each convention, as it was when where the convention stands was computed; and what is told of a convention only on its
 * page put beside its row, so that all rows are read at once.
 */
const ANSWERS = `
create table commitment_answer (
  convention_id uuid not null,
  commitment_id uuid not null,
  answer text not null,
  constraint commitment_answer_answer_check check (answer in ('PROVEN', 'UNPROVEN', 'TO_CONFIRM', 'NOT_ASKED')),
  primary key (commitment_id, convention_id) include (answer)
);
create index commitment_answer_convention_id_index on commitment_answer (convention_id);
alter table convention_stand set (toast_tuple_target = 128);
alter table commitment_answer add constraint commitment_answer_convention_id_foreign foreign key (convention_id) references convention (id);
alter table commitment_answer add constraint commitment_answer_commitment_id_foreign foreign key (commitment_id) references commitment (id)`;

export class Migration20261127150659_keep_commitment_answers extends Migration {
  override up(): void {
    this.addSql(ANSWERS);
    this.addSql('select rebuild_convention_stands()');
  }
}
