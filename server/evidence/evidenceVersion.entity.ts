import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { storedFile } from '../platform/files/storedFile.ts';
import { Evidence } from './evidence.entity.ts';

const EvidenceVersionSchema = defineEntity({
  name: 'EvidenceVersion',
  tableName: 'evidence_version',
  uniques: [{ properties: ['evidence', 'number'] }],
  checks: [
    { name: 'evidence_version_validity_check', expression: 'valid_until is null or valid_from is null or valid_until >= valid_from' },
  ],
  properties: {
    id: identifier(),
    evidence: () => p.manyToOne(Evidence),
    /** 1 for the first deposit, then +1. */
    number: p.integer(),
    ...storedFile(),
    url: p.text().nullable(),
    statement: p.text().nullable(),
    /** Name of a register entry that stands as its own proof. */
    registerReference: p.text().nullable(),
    validFrom: p.date().nullable(),
    /** Last day in force, included; in force until midnight in Paris. */
    validUntil: p.date().nullable(),
    note: p.text().nullable(),
    createdAt: p.datetime(),
    ...signature(),
  },
});

/** An immutable state of an evidence: reviews attach to it, a newer one starts unreviewed. */
export class EvidenceVersion extends EvidenceVersionSchema.class {}
EvidenceVersionSchema.setClass(EvidenceVersion);

export { EvidenceVersionSchema };
