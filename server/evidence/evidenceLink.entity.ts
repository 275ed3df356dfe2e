import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { Occurrence } from '../obligations/occurrence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Evidence } from './evidence.entity.ts';

const EvidenceLinkSchema = defineEntity({
  name: 'EvidenceLink',
  tableName: 'evidence_link',
  indexes: [{ properties: ['obligation', 'evidence'] }],
  properties: {
    id: identifier(),
    evidence: () => p.manyToOne(Evidence).index(),
    obligation: () => p.manyToOne(Obligation),
    /** The instance of it that it proves; null: the obligation as a whole. */
    occurrence: () => p.manyToOne(Occurrence).nullable().deleteRule('no action').index(),
    linkedAt: p.datetime(),
    ...signature(),
    unlinkedAt: p.datetime().nullable(),
    unlinkedByName: p.text().nullable(),
  },
});

/** An evidence serves an obligation, since when and by whom. */
export class EvidenceLink extends EvidenceLinkSchema.class {}
EvidenceLinkSchema.setClass(EvidenceLink);

export { EvidenceLinkSchema };
