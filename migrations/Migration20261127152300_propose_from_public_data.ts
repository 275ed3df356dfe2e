import { Migration } from '@mikro-orm/migrations';

const signed = (name: string, isThere = true): string => `
  ${name}_id uuid,
  ${name}_name text${isThere ? ' not null' : ''},
  ${name}_role text${isThere ? ' not null' : ''},
  ${name}_party text`;

const SOURCES = `'PRODUCT_SHEET', 'STANDARDS', 'DASHLORD', 'PUBLICCODE', 'ARA'`;

/** Public data that was read, and what it proposes for the duties of a convention. */
const TABLES = `
create table source_reading (
  id uuid primary key,
  convention_id uuid not null,
  source text not null,
  url text,
  file_name text,
  sha256 text,
  about text,
  stated_on date,
  unplaced text[] not null,
  left_out text[] not null,
  refusal jsonb,
  read_at timestamptz not null,${signed('author')}
);
alter table source_reading
  add constraint source_reading_source_check check (source in (${SOURCES})),
  add constraint source_reading_convention_id_foreign foreign key (convention_id) references convention (id);
create index source_reading_convention_id_index on source_reading (convention_id);
select make_append_only('source_reading');
create table proposal (
  id uuid primary key,
  convention_id uuid not null,
  reading_id uuid not null,
  obligation_id uuid not null,
  source text not null,
  fact text not null,
  value text not null,
  url text,
  state text not null default 'PENDING',
  proposed_at timestamptz not null,
  reason text,
  evidence_id uuid,
  decided_at timestamptz,${signed('decider', false)},
  version integer not null default 1
);
alter table proposal
  add constraint proposal_source_check check (source in (${SOURCES})),
  add constraint proposal_fact_check check (fact in ('STATS_PAGE', 'IMPACT_PAGE', 'BUDGET_PAGE', 'ROADMAP', 'REPOSITORY', 'LICENCE', 'DOCUMENTATION',
    'RISK_ANALYSIS', 'ACCESSIBILITY_STATEMENT', 'ACCESSIBILITY_AUDIT', 'LEGAL_NOTICE', 'PRIVACY_POLICY', 'TERMS_OF_USE')),
  add constraint proposal_state_check check (state in ('PENDING', 'ACCEPTED', 'REFUSED', 'SUPERSEDED')),
  add constraint proposal_convention_id_foreign foreign key (convention_id) references convention (id),
  add constraint proposal_reading_id_foreign foreign key (reading_id) references source_reading (id),
  add constraint proposal_obligation_id_foreign foreign key (obligation_id) references obligation (id),
  add constraint proposal_evidence_id_foreign foreign key (evidence_id) references evidence (id);
create index proposal_convention_id_source_index on proposal (convention_id, source);
create index proposal_reading_id_index on proposal (reading_id);
create index proposal_obligation_id_index on proposal (obligation_id);
create index proposal_evidence_id_index on proposal (evidence_id);
select make_written_once('proposal', 'convention_id', 'reading_id', 'obligation_id', 'source', 'fact', 'value', 'url', 'proposed_at', 'reason',
  'evidence_id', 'decided_at', 'decider_name');`;

export class Migration20261127152300_propose_from_public_data extends Migration {
  override up(): void {
    this.addSql(TABLES);
    for (const table of ['source_reading', 'proposal']) this.addSql(`select follow_table('${table}')`);
  }
}
