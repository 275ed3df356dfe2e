import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { evidenceVerbs } from '../../evidence/evidence.verbs.ts';
import { EvidenceLink } from '../../evidence/evidenceLink.entity.ts';
import { lockEvidence } from '../../evidence/lockEvidence.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { badInput } from '../../platform/errors.ts';
import { knownId } from '../../platform/validate.ts';

const PROOFS_MAX = 50;

/**
 * Proofs kept by who uses a right serve that right from now on; those that already do stay as they are.
 * Throws NOT_FOUND, EVIDENCE_COUNT, OTHER_PARTY on `evidenceIds`, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN.
 */
export async function serveUse(
  tx: EntityManager,
  actor: Actor,
  { obligationId, partyId }: { obligationId: string; partyId: string | null },
  given: readonly string[] | null | undefined,
  by: Signature,
  at: Date,
): Promise<void> {
  const ids = [...new Set((given ?? []).map((id) => knownId('evidenceIds', id)))].sort();
  if (ids.length > PROOFS_MAX) {
    throw badInput('evidenceIds', 'EVIDENCE_COUNT', {
      fr: `Joignez au plus ${PROOFS_MAX} preuves.`,
      en: `Attach at most ${PROOFS_MAX} proofs.`,
    });
  }
  for (const id of ids) {
    const evidence = await lockEvidence(tx, actor, id, 'evidenceIds');
    evidenceVerbs.require('LINK', actor, evidence.facts());
    if (evidence.party.id !== partyId) {
      throw badInput('evidenceIds', 'OTHER_PARTY', {
        fr: 'Une preuve sert les obligations de la partie qui l’a déposée.',
        en: 'Evidence serves the obligations of the party that deposited it.',
      });
    }
    if (!(await tx.count(EvidenceLink, { evidence: id, obligation: obligationId, unlinkedAt: null }))) {
      tx.create(EvidenceLink, { evidence: id, obligation: obligationId, linkedAt: at, ...by });
    }
  }
}
