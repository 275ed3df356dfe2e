import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { write } from '../../platform/db/authority.ts';
import { newId } from '../../platform/db/columns.ts';
import { run, sql } from '../../platform/db/read.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { lockRenewed } from '../addEvidenceVersion.ts';
import { attach, readContent } from '../evidenceContent.ts';
import { annotate } from './lockPreparedProof.ts';
import { PreparedProof } from './preparedProof.entity.ts';
import type { PrepareVersionInput } from './preparedProof.inputs.ts';

/** What a proof serves; what it served, once it is detached from everything. */
async function servedBy(tx: EntityManager, evidenceId: string): Promise<string[]> {
  const links = await run<{ id: string; isServed: boolean }>(
    tx,
    sql`select l.obligation_id as id, l.unlinked_at is null as "isServed" from evidence_link l where l.evidence_id = ${evidenceId}`,
  );
  const served = links.filter(({ isServed }) => isServed);
  return [...new Set((served.length > 0 ? served : links).map(({ id }) => id))];
}

/**
 * Keeps a newer version of a proof inside one's own party until one of its DPOs lets it leave: until then everybody reads the version before, and
 * nobody else knows of this one. Returns its id. Errors: as for `addEvidenceVersion`, and BAD_INPUT on internalNote.
 */
export async function prepareVersion(em: EntityManager, actor: Actor, clock: Clock, input: PrepareVersionInput): Promise<string> {
  const checks = new Checks();
  const internalNote = checks.optionalText('internalNote', input.internalNote, LENGTHS.text);
  checks.done();
  return write(em, async (tx) => {
    const { evidence, membership, last } = await lockRenewed(tx, actor, input);
    const { convention, party, kind, title, confidentiality } = evidence;
    const content = readContent(checks, kind, input.content);
    checks.done();
    const obligationIds = await servedBy(tx, evidence.id);
    const at = clock.now();
    const held = await attach(tx, actor, content, input.content.uploadId, at);
    const id = newId();
    const of = { convention: convention.id, party: party.id, obligationIds, kind, title, confidentiality };
    const over = { renews: evidence.id, lastVersionId: last.id };
    tx.create(PreparedProof, { id, ...of, ...over, ...held, preparedAt: at, ...signAs(actor, membership) });
    annotate(tx, actor, membership, id, internalNote, at);
    await tx.flush();
    return id;
  });
}
