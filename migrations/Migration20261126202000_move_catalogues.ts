import { Migration } from '@mikro-orm/migrations';

/** From when to when an obligation exists: null is from the first day, and for ever. */
const OBLIGATIONS = `
alter table obligation
  add column opened_at timestamptz,
  add column closed_at timestamptz;`;

/** A convention goes to another version of its catalogue, and each of its obligations to the commitment of the same code. */
const MOVES = `
create table catalogue_move (
  id uuid primary key,
  convention_id uuid not null,
  rank integer not null,
  from_catalogue_id uuid not null,
  to_catalogue_id uuid not null,
  at timestamptz not null,
  source text not null,
  reason text not null,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table catalogue_move
  add constraint catalogue_move_convention_id_rank_unique unique (convention_id, rank),
  add constraint catalogue_move_source_check check (source in ('AMENDMENT', 'CORRECTION')),
  add constraint catalogue_move_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint catalogue_move_from_catalogue_id_foreign foreign key (from_catalogue_id) references catalogue (id),
  add constraint catalogue_move_to_catalogue_id_foreign foreign key (to_catalogue_id) references catalogue (id);
create index catalogue_move_from_catalogue_id_index on catalogue_move (from_catalogue_id);
create index catalogue_move_to_catalogue_id_index on catalogue_move (to_catalogue_id);
create table obligation_move (
  id uuid primary key,
  move_id uuid not null,
  obligation_id uuid not null,
  rank integer not null,
  from_commitment_id uuid not null,
  to_commitment_id uuid not null,
  at timestamptz not null,
  reopens_at timestamptz
);
alter table obligation_move
  add constraint obligation_move_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint obligation_move_move_id_foreign foreign key (move_id) references catalogue_move (id),
  add constraint obligation_move_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint obligation_move_from_commitment_id_foreign foreign key (from_commitment_id) references commitment (id),
  add constraint obligation_move_to_commitment_id_foreign foreign key (to_commitment_id) references commitment (id);
create index obligation_move_move_id_index on obligation_move (move_id);
create index obligation_move_from_commitment_id_index on obligation_move (from_commitment_id);
create index obligation_move_to_commitment_id_index on obligation_move (to_commitment_id);`;

const MOVED = ['catalogue_move', 'obligation_move'];

/** Conventions follow the versions of their catalogue: which commitment bound when, what began and what ended with a version. */
export class Migration20261126202000_move_catalogues extends Migration {
  override up(): void {
    for (const statements of [OBLIGATIONS, MOVES]) this.addSql(statements);
    for (const table of MOVED) {
      this.addSql(`select follow_table('${table}')`);
      this.addSql(`select make_append_only('${table}')`);
    }
    this.addSql(`select follow_facts('obligation_move')`);
    this.addSql(`select make_written_once('obligation', 'convention_id', 'party_id', 'opened_at', 'closed_at')`);
  }
}
