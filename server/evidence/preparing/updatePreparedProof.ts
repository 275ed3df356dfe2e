import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { write } from '../../platform/db/authority.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { attach, readContent } from '../evidenceContent.ts';
import { lockPreparedProof } from './lockPreparedProof.ts';
import type { UpdatePreparedProofInput } from './preparedProof.inputs.ts';

/** The title, the description and who may read a version are those of its proof. Refuses KEPT_BY_PROOF. */
function refuseOfProof(checks: Checks, input: UpdatePreparedProofInput): void {
  for (const field of ['title', 'description', 'confidentiality'] as const) {
    if (input[field] == null) continue;
    checks.refuse(field, 'KEPT_BY_PROOF', {
      fr: 'Une version garde le titre, la description et la confidentialité de sa preuve : changez-les sur la preuve.',
      en: 'A version keeps the title, the description and the confidentiality of its proof: change them on the proof.',
    });
  }
}

/**
 * Changes what was prepared, as its DPO asked for instance; what is left out keeps its value.
 * Errors: BAD_INPUT fields, NOT_FOUND, PROOF_RELEASED, PREPARATION_CHANGED, UPLOAD_NOT_FOUND.
 */
export async function updatePreparedProof(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdatePreparedProofInput,
): Promise<void> {
  await write(em, async (tx) => {
    const { prepared } = await lockPreparedProof(tx, actor, { id, field: 'id', verb: 'UPDATE', version: input.version });
    const checks = new Checks();
    if (prepared.renews) refuseOfProof(checks, input);
    const title = input.title == null ? prepared.title : checks.text('title', input.title, LENGTHS.line);
    const description =
      input.description === undefined ? prepared.description : checks.optionalText('description', input.description, LENGTHS.text);
    const content = input.content ? readContent(checks, prepared.kind, input.content) : null;
    checks.done();
    const held = content && (await attach(tx, actor, content, input.content!.uploadId, clock.now()));
    tx.assign(prepared, { title, description, confidentiality: input.confidentiality ?? prepared.confidentiality, ...held });
    await tx.flush();
  });
}
