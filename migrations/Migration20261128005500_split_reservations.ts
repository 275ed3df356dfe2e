import { Migration } from '@mikro-orm/migrations';

/** What an opinion asks for, one by one, each answered; what was written of an opinion with reservations is its only one. */
const RESERVATIONS = `
create table opinion_reservation (
  id uuid primary key,
  opinion_request_id uuid not null,
  rank integer not null,
  words text not null,
  outcome text,
  outcome_words text,
  answered_at timestamptz,
  answerer_id uuid,
  answerer_name text,
  answerer_role text,
  answerer_party text
);
alter table opinion_reservation
  add constraint opinion_reservation_opinion_request_id_rank_unique unique (opinion_request_id, rank),
  add constraint opinion_reservation_outcome_check check (outcome in ('TAKEN_UP', 'NOT_TAKEN_UP')),
  add constraint opinion_reservation_answer_check check (num_nonnulls(outcome, answered_at, answerer_name) in (0, 3)),
  add constraint opinion_reservation_words_check check (outcome is distinct from 'NOT_TAKEN_UP' or outcome_words is not null),
  add constraint opinion_reservation_opinion_request_id_foreign foreign key (opinion_request_id) references opinion_request (id);
insert into opinion_reservation (id, opinion_request_id, rank, words)
  select gen_random_uuid(), q.id, 1, q.opinion_words from opinion_request q where q.opinion = 'WITH_RESERVATIONS' and q.opinion_words is not null;
select make_written_once('opinion_reservation', 'opinion_request_id', 'rank', 'words', 'outcome', 'outcome_words', 'answered_at', 'answerer_name');
select follow_table('opinion_reservation');`;

export class Migration20261128005500_split_reservations extends Migration {
  override up(): void {
    this.addSql(RESERVATIONS);
  }
}
