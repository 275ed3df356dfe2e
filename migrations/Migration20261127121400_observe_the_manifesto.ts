import { Migration } from '@mikro-orm/migrations';

/** Who stands on either side of the manifesto; only newer imports say it. */
const SIDES = 'alter table commitment add column sides jsonb;';

/** What each side saw, and the facts it rests on. */
const OBSERVATIONS = `
create table observation (
  id uuid primary key,
  obligation_id uuid not null,
  rank integer not null,
  side text not null,
  value text not null,
  observed_on date not null,
  words text not null,
  retracts_id uuid,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table observation
  add constraint observation_obligation_id_rank_unique unique (obligation_id, rank),
  add constraint observation_retracts_id_unique unique (retracts_id),
  add constraint observation_side_check check (side in ('PARTNER', 'TEAM', 'REVIEWER')),
  add constraint observation_value_check check (value in ('KEPT', 'AT_RISK', 'BROKEN', 'NOT_OBSERVED')),
  add constraint observation_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint observation_retracts_id_foreign foreign key (retracts_id) references observation (id);
create table observation_fact (
  id uuid primary key,
  observation_id uuid not null,
  evidence_id uuid,
  occurrence_id uuid,
  request_id uuid
);
alter table observation_fact
  add constraint observation_fact_one_check check (num_nonnulls(evidence_id, occurrence_id, request_id) = 1),
  add constraint observation_fact_observation_id_foreign foreign key (observation_id) references observation (id),
  add constraint observation_fact_evidence_id_foreign foreign key (evidence_id) references evidence (id),
  add constraint observation_fact_occurrence_id_foreign foreign key (occurrence_id) references occurrence (id),
  add constraint observation_fact_request_id_foreign foreign key (request_id) references party_request (id);
create index observation_fact_observation_id_index on observation_fact (observation_id);
create index observation_fact_evidence_id_index on observation_fact (evidence_id);
create index observation_fact_occurrence_id_index on observation_fact (occurrence_id);
create index observation_fact_request_id_index on observation_fact (request_id);
select follow_facts('observation');
select make_append_only('observation');
select make_append_only('observation_fact');
select follow_table('observation');
select follow_table('observation_fact');`;

export class Migration20261127121400_observe_the_manifesto extends Migration {
  override up(): void {
    this.addSql(SIDES);
    this.addSql(OBSERVATIONS);
  }
}
