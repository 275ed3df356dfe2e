import { Migration } from '@mikro-orm/migrations';

const PHASES = `'INVESTIGATION', 'CONSTRUCTION', 'ACCELERATION', 'TRANSFER', 'SUCCESS', 'ALUMNI'`;

/** A proposal proves a duty or describes the service, one of the two; what is recorded of the service may cite public data. */
const TARGETS = `
alter table service_phase add column citation text;
alter table service_address add column citation text;
alter table proposal
  alter column obligation_id drop not null,
  add column service_fact text,
  add column phase text,
  add column since date,
  add column seen_id uuid,
  drop constraint proposal_fact_check,
  add constraint proposal_fact_check check (fact in ('STATS_PAGE', 'IMPACT_PAGE', 'BUDGET_PAGE', 'ROADMAP', 'REPOSITORY', 'LICENCE', 'DOCUMENTATION',
    'RISK_ANALYSIS', 'ACCESSIBILITY_STATEMENT', 'ACCESSIBILITY_AUDIT', 'LEGAL_NOTICE', 'PRIVACY_POLICY', 'TERMS_OF_USE', 'PHASE', 'WEBSITE', 'DASHLORD')),
  add constraint proposal_service_fact_check check (service_fact in ('PHASE', 'WEBSITE', 'REPOSITORY', 'STATISTICS', 'BUDGET', 'DASHLORD')),
  add constraint proposal_phase_check check (phase in (${PHASES})),
  add constraint proposal_one_target check (num_nonnulls(obligation_id, service_fact) = 1),
  add constraint proposal_proof_of_a_duty check (evidence_id is null or obligation_id is not null),
  add constraint proposal_phase_of_the_service check (phase is null or service_fact = 'PHASE'),
  add constraint proposal_since_of_a_phase check (since is null or service_fact = 'PHASE'),
  add constraint proposal_phase_since check (service_fact <> 'PHASE' or since is not null),
  add constraint proposal_address_of_the_service check (service_fact = 'PHASE' or url is not null);
drop trigger proposal_written_once on proposal;
select make_written_once('proposal', 'convention_id', 'reading_id', 'obligation_id', 'service_fact', 'source', 'fact', 'value', 'url', 'phase', 'since',
  'seen_id', 'proposed_at', 'reason', 'evidence_id', 'decided_at', 'decider_name');`;

export class Migration20261127180600_propose_what_the_service_is extends Migration {
  override up(): void {
    this.addSql(TARGETS);
  }
}
