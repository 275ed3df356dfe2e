import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { EvidenceLink } from '../evidence/evidenceLink.entity.ts';
import { EvidenceVersion } from '../evidence/evidenceVersion.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { takeUpload } from '../platform/files/takeUpload.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { EntryAct, Opened } from '../registers/opened.ts';
import { checkPastDay } from '../registers/order.checks.ts';
import type { RecordTrainingInput, RecordUndertakingInput } from './acts.inputs.ts';
import { lockProcessor } from './lockProcessor.ts';
import type { KnownProcessor } from './processor.rules.ts';
import { processorVerbs } from './processor.verbs.ts';
import { ProcessorProof } from './processorProof.entity.ts';
import type { ProofKind } from './processorWords.ts';
import { settleProcessor } from './settleProcessor.ts';

const KINDS = {
  UNDERTAKING: { verb: 'RECORD_UNDERTAKING', action: 'processor.undertakingRecorded' },
  TRAINING: { verb: 'RECORD_TRAINING', action: 'processor.trainingRecorded' },
} as const satisfies Record<ProofKind, { verb: string; action: string }>;

/** Files that were kept before what they prove was opened serve it once it is. */
export async function serveProofs(
  tx: EntityManager,
  processorId: string,
  answered: readonly Opened[],
  { by, at }: EntryAct,
): Promise<void> {
  for (const kind of Object.keys(KINDS) as ProofKind[]) {
    const served = answered.filter(({ act }) => act === KINDS[kind].action);
    if (served.length === 0) continue;
    const [proof] = await tx.find(
      ProcessorProof,
      { processor: processorId, kind, evidence: { $ne: null } },
      { orderBy: { rank: 'asc' }, limit: 1 },
    );
    if (!proof?.evidence) continue;
    for (const { obligationId: obligation, id: occurrence } of served) {
      tx.create(EvidenceLink, { evidence: proof.evidence.id, obligation, occurrence, linkedAt: at, ...by });
    }
  }
}

/** The file of a proof, kept for its party; it serves nothing yet. Throws UPLOAD_NOT_FOUND on uploadId. */
async function keepFile(
  tx: EntityManager,
  actor: Actor,
  known: KnownProcessor,
  uploadId: string,
  words: string | null,
  { by, at }: EntryAct,
): Promise<string> {
  const held = await takeUpload(tx, actor.personId, uploadId, at, 'uploadId');
  const id = newId();
  const { conventionId: convention, keeper } = known.weighed;
  const confidentiality = known.weighed.isRestricted ? 'RESTRICTED' : 'PARTIES';
  const title = `${known.reference} · ${known.name}`.slice(0, 300);
  tx.create(Evidence, {
    id,
    convention,
    party: keeper.id,
    kind: 'FILE',
    confidentiality,
    title,
    description: words,
    depositedAt: at,
    ...by,
  });
  tx.create(EvidenceVersion, { evidence: id, number: 1, createdAt: at, ...held, ...by });
  return id;
}

interface Given {
  processorId: string;
  kind: ProofKind;
  doneOn: string;
  uploadId?: string | null;
  words: string | null;
  lateReason?: string | null;
}

async function record(em: EntityManager, actor: Actor, clock: Clock, { kind, doneOn, words, ...given }: Given): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { known } = await lockProcessor(tx, actor, given.processorId, at);
    const { verb, action } = KINDS[kind];
    const by = signAs(actor, processorVerbs.require(verb, actor, known.weighed));
    const checks = new Checks();
    checkPastDay(checks, 'doneOn', doneOn, known.today);
    checks.done();
    const evidence = given.uploadId ? await keepFile(tx, actor, known, given.uploadId, words, { by, at }) : null;
    const last = await newestOf(tx, ProcessorProof, { processor: known.id, kind });
    appendNext(tx, ProcessorProof, last, { processor: known.id, kind, doneOn, words, evidence, recordedAt: at, ...by });
    const answered = await settleProcessor(tx, actor, known.id, { by, at, lateReason: given.lateReason });
    await serveProofs(tx, known.id, answered, { by, at });
    note({ chain: chainOf(known.weighed), action, subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}

/**
 * The file by which the people of a processor are bound to secrecy (GDPR, art. 28(3)(b)): it proves what the party owes at the engagement. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENDED_ALREADY, RENOUNCED, FUTURE_DAY (doneOn), UPLOAD_NOT_FOUND, LATE_REASON.
 */
export const recordUndertaking = (em: EntityManager, actor: Actor, clock: Clock, input: RecordUndertakingInput): Promise<string> =>
  record(em, actor, clock, { ...input, kind: 'UNDERTAKING', words: null });

/**
 * What was done so that the people of a processor know about data protection. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENDED_ALREADY, RENOUNCED, FUTURE_DAY (doneOn), TOO_SHORT (words), UPLOAD_NOT_FOUND, LATE_REASON.
 */
export async function recordTraining(em: EntityManager, actor: Actor, clock: Clock, input: RecordTrainingInput): Promise<string> {
  const checks = new Checks();
  const words = checks.text('words', input.words, LENGTHS.reason);
  checks.done();
  return record(em, actor, clock, { ...input, kind: 'TRAINING', words });
}
