import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { storedFile } from '../platform/files/storedFile.ts';
import { Evidence } from './evidence.entity.ts';
import type { RegisterName } from './registerName.ts';

const EvidenceVersionSchema = defineEntity({
  name: 'EvidenceVersion',
  tableName: 'evidence_version',
  uniques: [{ properties: ['evidence', 'number'] }],
  checks: [
    {
      name: 'evidence_version_snapshot_check',
      expression: `(snapshot is null and snapshot_sha256 is null and register is null and entry_id is null)
    or (register is not null and register_reference is not null and snapshot_sha256 is not null
    and (snapshot is null or snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')))`,
    },
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
    /** The register it is of. */
    register: p.text().$type<RegisterName>().nullable(),
    /** The entry, in its own table; null for a register as a whole, and for the entries of before. */
    entryId: p.uuid().nullable().index(),
    /** What the entry said then, as JSON text, never read again from the register. */
    snapshot: p.text().nullable(),
    snapshotSha256: p.text().nullable(),
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
