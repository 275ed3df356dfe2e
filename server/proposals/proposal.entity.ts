import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signedAs } from '../platform/db/signature.ts';
import { SERVICE_PHASES } from '../practices/practiceWords.ts';
import { PROPOSAL_STATES, PUBLIC_SOURCES, SERVICE_FACTS, STATED_FACTS } from './proposalWords.ts';
import { SourceReading } from './sourceReading.entity.ts';

const ProposalSchema = defineEntity({
  name: 'Proposal',
  tableName: 'proposal',
  indexes: [{ properties: ['convention', 'source'] }],
  checks: [
    { name: 'proposal_one_target', expression: 'num_nonnulls(obligation_id, service_fact) = 1' },
    { name: 'proposal_proof_of_a_duty', expression: 'evidence_id is null or obligation_id is not null' },
    { name: 'proposal_phase_of_the_service', expression: "phase is null or service_fact = 'PHASE'" },
    { name: 'proposal_since_of_a_phase', expression: "since is null or service_fact = 'PHASE'" },
    { name: 'proposal_phase_since', expression: "service_fact <> 'PHASE' or since is not null" },
    { name: 'proposal_address_of_the_service', expression: "service_fact = 'PHASE' or url is not null" },
  ],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    reading: () => p.manyToOne(SourceReading).index(),
    /** What it would prove; null where it describes the service. */
    obligation: () => p.manyToOne(Obligation).nullable().deleteRule('no action').index(),
    /** What of the description of the service it would record; null where it proves a duty. One of the two is there. */
    serviceFact: p.enum(SERVICE_FACTS).nullable(),
    source: p.enum(PUBLIC_SOURCES),
    fact: p.enum(STATED_FACTS),
    /** As the source writes it. */
    value: p.text(),
    /** Where that is shown. */
    url: p.text().nullable(),
    /** The phase that the source names, as phases are called here; null of anything else. */
    phase: p.enum(SERVICE_PHASES).nullable(),
    /** First day of what the source says. */
    since: p.date().nullable(),
    /** What was recorded last of the same when it was proposed. */
    seenId: p.uuid().nullable(),
    state: p.enum(PROPOSAL_STATES).default('PENDING'),
    proposedAt: p.datetime(),
    reason: p.text().nullable(),
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    decidedAt: p.datetime().nullable(),
    deciderId: p.uuid().nullable(),
    deciderName: p.text().nullable(),
    deciderRole: p.text().nullable(),
    deciderParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** What public data says that a duty could be proven by, or that the service is; a person takes it or not. */
export class Proposal extends ProposalSchema.class {
  /** A person takes it: that proof comes of it, or a record of the service. */
  accept(by: Signature, evidence: Evidence | null, at: Date): void {
    Object.assign(this, { state: 'ACCEPTED', evidence, decidedAt: at, ...signedAs('decider', by) });
  }

  /** A person does not. */
  refuse(by: Signature, reason: string, at: Date): void {
    Object.assign(this, { state: 'REFUSED', reason, decidedAt: at, ...signedAs('decider', by) });
  }
}
ProposalSchema.setClass(Proposal);

export { ProposalSchema };
