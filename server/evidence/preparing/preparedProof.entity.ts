import { defineEntity, p } from '@mikro-orm/core';
import { CONFIDENTIALITIES } from '../../actors/confidentiality.policy.ts';
import { Convention } from '../../conventions/convention.entity.ts';
import { Party } from '../../conventions/party.entity.ts';
import { Occurrence } from '../../obligations/occurrence.entity.ts';
import { keepOutOfJournal } from '../../platform/db/changes.ts';
import { identifier } from '../../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../../platform/db/signature.ts';
import { storedFile } from '../../platform/files/storedFile.ts';
import { EVIDENCE_KINDS, Evidence } from '../evidence.entity.ts';

const PreparedProofSchema = defineEntity({
  name: 'PreparedProof',
  tableName: 'prepared_proof',
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention).index(),
    /** Who prepares it, and alone may know of it. */
    party: () => p.manyToOne(Party).index(),
    obligationIds: p.array().columnType('uuid[]'),
    occurrence: () => p.manyToOne(Occurrence).nullable().deleteRule('no action').index(),
    kind: p.enum(EVIDENCE_KINDS),
    title: p.text(),
    description: p.text().nullable(),
    confidentiality: p.enum(CONFIDENTIALITIES),
    ...storedFile(),
    url: p.text().nullable(),
    statement: p.text().nullable(),
    validFrom: p.date().nullable(),
    validUntil: p.date().nullable(),
    note: p.text().nullable(),
    preparedAt: p.datetime(),
    /** The proof that it is a newer version of, and the version it was prepared on; null of a first deposit. */
    renews: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    lastVersionId: p.uuid().nullable(),
    ...signature(),
    /** The proof it became when it left. */
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    releasedAt: p.datetime().nullable(),
    releaserId: p.uuid().nullable(),
    releaserName: p.text().nullable(),
    releaserRole: p.text().nullable(),
    releaserParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** What a party prepares as a proof, for its own eyes, until it lets it leave; no fact of the agreement, so that no journal tells of it. */
export class PreparedProof extends PreparedProofSchema.class {
  /** It was checked and left: it is that proof from then on. */
  leave(by: Signature, evidence: Evidence, at: Date): void {
    Object.assign(this, { evidence, releasedAt: at, ...signedAs('releaser', by) });
  }
}
PreparedProofSchema.setClass(PreparedProof);
keepOutOfJournal(PreparedProofSchema);

export { PreparedProofSchema };
