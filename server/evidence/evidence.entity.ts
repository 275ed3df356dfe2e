import { defineEntity, p } from '@mikro-orm/core';
import { CONFIDENTIALITIES } from '../actors/confidentiality.policy.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import type { EvidenceFacts } from './evidence.policy.ts';

export const EVIDENCE_KINDS = ['FILE', 'LINK', 'STATEMENT', 'REGISTER'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const EvidenceSchema = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention).index(),
    /** Party on whose behalf it was deposited. */
    party: () => p.manyToOne(Party).index(),
    kind: p.enum(EVIDENCE_KINDS),
    title: p.text(),
    description: p.text().nullable(),
    confidentiality: p.enum(CONFIDENTIALITIES),
    depositedAt: p.datetime(),
    ...signature(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnByName: p.text().nullable(),
    withdrawalReason: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** A proof offered by a party; what it contains lies in immutable versions. */
export class Evidence extends EvidenceSchema.class {
  /** What policies need of it. */
  facts(): EvidenceFacts {
    return { conventionId: this.convention.id, partyId: this.party.id, kind: this.kind, isWithdrawn: Boolean(this.withdrawnAt) };
  }
}
EvidenceSchema.setClass(Evidence);

export { EvidenceSchema };
