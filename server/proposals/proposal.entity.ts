import { defineEntity, p } from '@mikro-orm/core';
import { PUBLIC_FACTS } from '../catalogues/publicFacts.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signedAs } from '../platform/db/signature.ts';
import { PROPOSAL_STATES, PUBLIC_SOURCES } from './proposalWords.ts';
import { SourceReading } from './sourceReading.entity.ts';

const ProposalSchema = defineEntity({
  name: 'Proposal',
  tableName: 'proposal',
  indexes: [{ properties: ['convention', 'source'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    reading: () => p.manyToOne(SourceReading).index(),
    /** What it would prove. */
    obligation: () => p.manyToOne(Obligation).index(),
    source: p.enum(PUBLIC_SOURCES),
    fact: p.enum(PUBLIC_FACTS),
    /** As the source writes it. */
    value: p.text(),
    /** Where that is shown. */
    url: p.text().nullable(),
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

/** What public data says that a duty could be proven by; a person takes it or not. */
export class Proposal extends ProposalSchema.class {
  /** A person takes it: that proof comes of it. */
  accept(by: Signature, evidence: Evidence, at: Date): void {
    Object.assign(this, { state: 'ACCEPTED', evidence, decidedAt: at, ...signedAs('decider', by) });
  }

  /** A person does not. */
  refuse(by: Signature, reason: string, at: Date): void {
    Object.assign(this, { state: 'REFUSED', reason, decidedAt: at, ...signedAs('decider', by) });
  }
}
ProposalSchema.setClass(Proposal);

export { ProposalSchema };
