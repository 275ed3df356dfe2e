import { Migration } from '@mikro-orm/migrations';

const SIGNED = `
  recorded_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  author_role text not null,
  author_party text`;

/** Whether an impact assessment is needed, what the officer advises, where it stands: fact after fact. */
const ASSESSMENTS = `
create table dpia_need (
  id uuid primary key,
  legal_text_id uuid not null,
  rank integer not null,
  criteria jsonb not null,
  is_needed boolean not null,
  reason text not null,${SIGNED}
);
create table dpia_advice (
  id uuid primary key,
  legal_text_id uuid not null,
  rank integer not null,
  advice text not null,
  words text not null,${SIGNED}
);
create table dpia_state (
  id uuid primary key,
  legal_text_id uuid not null,
  rank integer not null,
  dpia_stage text not null,
  residual_risk text,
  views text,
  consulted_on date,
  consultation text,${SIGNED}
);
alter table dpia_advice add constraint dpia_advice_advice_check check (advice in ('FAVOURABLE', 'WITH_RESERVATIONS', 'UNFAVOURABLE'));
alter table dpia_state
  add constraint dpia_state_dpia_stage_check check (dpia_stage in ('DOING', 'REFUSED', 'SIMPLE_VALIDATION', 'SIGNED_VALIDATION', 'ARCHIVED')),
  add constraint dpia_state_residual_risk_check check (residual_risk in ('NEGLIGIBLE', 'LIMITED', 'SIGNIFICANT', 'MAXIMUM'));`;

export class Migration20261127080500_assess_impacts extends Migration {
  override up(): void {
    this.addSql(ASSESSMENTS);
    for (const table of ['dpia_need', 'dpia_advice', 'dpia_state']) {
      this.addSql(`alter table ${table}
        add constraint ${table}_legal_text_id_rank_unique unique (legal_text_id, rank),
        add constraint ${table}_legal_text_id_foreign foreign key (legal_text_id) references legal_text (id)`);
      this.addSql(`select make_append_only('${table}')`);
      this.addSql(`select follow_table('${table}')`);
    }
  }
}
