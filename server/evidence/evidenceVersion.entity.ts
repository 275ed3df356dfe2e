import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Blob } from '../platform/files/blob.entity.ts';
import type { FileDescription } from '../platform/files/fileDescription.ts';
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
    blob: () => p.manyToOne(Blob).nullable().deleteRule('no action').index(),
    fileName: p.text().nullable(),
    mediaType: p.text().nullable(),
    /** What was learnt of the file when it was received. */
    fileDescription: p.json<FileDescription>().nullable(),
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
