import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { type JournalNote, journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { appendVersion, lockRenewed } from '../addEvidenceVersion.ts';
import { keepOffer } from '../depositEvidence.ts';
import { Evidence } from '../evidence.entity.ts';
import { annotate, lockPreparedProof } from './lockPreparedProof.ts';
import type { PreparedProof } from './preparedProof.entity.ts';
import type { ReleasePreparedProofInput } from './preparedProof.inputs.ts';

const offerOf = ({ obligationIds, occurrence, kind, title, description, confidentiality, ...held }: PreparedProof) => ({
  obligationIds,
  occurrenceId: occurrence?.id ?? null,
  kind,
  title,
  description: description ?? null,
  confidentiality,
  content: {
    blob: held.blob?.sha256 ?? null,
    fileName: held.fileName ?? null,
    mediaType: held.mediaType ?? null,
    fileDescription: held.fileDescription ?? null,
    url: held.url ?? null,
    statement: held.statement ?? null,
    validFrom: held.validFrom ?? null,
    validUntil: held.validUntil ?? null,
    note: held.note ?? null,
  },
});

/** Deposits what was prepared, or adds it to the proof that it renews. Answers the id of the proof. */
async function leave(
  tx: EntityManager,
  note: (note: JournalNote) => void,
  actor: Actor,
  prepared: PreparedProof,
  at: Date,
): Promise<string> {
  const { renews, lastVersionId } = prepared;
  if (!renews || !lastVersionId) return keepOffer(tx, note, actor, at, offerOf(prepared), async (content) => content);
  const renewed = await lockRenewed(tx, actor, { evidenceId: renews.id, lastVersionId });
  appendVersion(tx, note, renewed, offerOf(prepared).content, signAs(actor, renewed.membership), at);
  return renews.id;
}

/**
 * A DPO of the party checked what was prepared and lets it leave: from then on it is a proof, or its newest version, deposited by them, that waits for a review. What was
 * said inside stays inside. Returns the id of the proof.
 * Errors: BAD_INPUT (internalNote), NOT_FOUND, NOT_THE_DPO, PROOF_RELEASED, PREPARATION_CHANGED, and those of `depositEvidence`, or of
 * `addEvidenceVersion` where it renews a proof: what was withdrawn or renewed meanwhile stays as it is, and what was prepared stays inside.
 */
export async function releasePreparedProof(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: ReleasePreparedProofInput,
): Promise<string> {
  const checks = new Checks();
  const internalNote = checks.optionalText('internalNote', input.internalNote, LENGTHS.text);
  checks.done();
  return journaled(em, async (tx, note) => {
    const asked = { id: input.preparedProofId, field: 'preparedProofId', verb: 'RELEASE', version: input.version } as const;
    const { prepared, membership } = await lockPreparedProof(tx, actor, asked);
    const at = clock.now();
    const id = await leave(tx, note, actor, prepared, at);
    annotate(tx, actor, membership, prepared.id, internalNote, at);
    prepared.leave(signAs(actor, membership), tx.getReference(Evidence, id), at);
    return id;
  });
}
