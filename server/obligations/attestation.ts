import type { Actor } from '../actors/actor.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { canReadRecord } from '../actors/confidentiality.policy.ts';
import type { Capacity } from '../actors/role.type.ts';
import type { Attestation } from './attestation.type.ts';

/** Who accepted which proof, when, as `attestation_of` keeps it beside the state, with what tells who may know which proof. */
export interface AttestationRow {
  reviewerName: string;
  reviewerRole: string;
  reviewerParty: string | null;
  reviewedAt: string;
  evidenceId: string;
  evidenceVersionId: string;
  evidenceTitle: string;
  fileName: string | null;
  semanticVersion: string;
  confidentiality: Confidentiality;
  conventionId: string;
  partyId: string;
}

/** What the API shows of an attestation; what names the proof is null when the reader may not see it. */
export function presentAttestation(row: AttestationRow | null, actor: Actor): Attestation | null {
  if (!row) {
    return null;
  }
  const isVisible = canReadRecord(actor, row);
  return {
    reviewer: { name: row.reviewerName, capacity: row.reviewerRole as Capacity, partyCode: row.reviewerParty },
    reviewedAt: row.reviewedAt,
    semanticVersion: row.semanticVersion,
    evidenceId: isVisible ? row.evidenceId : null,
    evidenceVersionId: isVisible ? row.evidenceVersionId : null,
    evidenceTitle: isVisible ? row.evidenceTitle : null,
    fileName: isVisible ? row.fileName : null,
  };
}
