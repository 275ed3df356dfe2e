import { Migration } from '@mikro-orm/migrations';

const DEGREES = ['gravity', 'likelihood', 'identifiability'];
const FINDINGS = ['vulnerable_people', 'effective_access'];

const oneOf = (column: string, values: readonly string[]): string =>
  `add constraint incident_assessment_${column}_check check (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`;

/** How a risk was weighed, and why who is not told is not. */
const WEIGHED = `
alter table incident_assessment
  ${[...DEGREES, ...FINDINGS, 'exposure', 'unnotified_reason', 'uninformed_reason'].map((column) => `add column ${column} text`).join(', ')},
  ${DEGREES.map((column) => oneOf(column, ['NEGLIGIBLE', 'LIMITED', 'SIGNIFICANT', 'MAXIMUM'])).join(', ')},
  ${FINDINGS.map((column) => oneOf(column, ['YES', 'NO', 'UNKNOWN'])).join(', ')};`;

/** When an incident goes on no more. */
const CONTAINED = `
create table incident_containment (
  id uuid primary key,
  incident_id uuid not null,
  rank integer not null,
  assessment_id uuid not null,
  contained_at timestamptz not null,
  words text not null,
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text
);
alter table incident_containment
  add constraint incident_containment_incident_id_rank_unique unique (incident_id, rank),
  add constraint incident_containment_incident_id_foreign foreign key (incident_id) references incident (id),
  add constraint incident_containment_assessment_id_foreign foreign key (assessment_id) references incident_assessment (id);
create index incident_containment_assessment_id_index on incident_containment (assessment_id);
alter table incident_stand add column is_contained boolean not null default false;
select make_append_only('incident_containment');
select follow_table('incident_containment');
select follow_incident_facts('incident_containment');`;

export class Migration20261127105600_weigh_incidents extends Migration {
  override up(): void {
    this.addSql(WEIGHED);
    this.addSql(CONTAINED);
  }
}
