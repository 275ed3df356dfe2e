import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { newId } from '../platform/db/columns.ts';
import { run, type Sql, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import type { HeldFile } from '../platform/files/takeUpload.ts';
import { Evidence } from './evidence.entity.ts';
import { EvidenceLink } from './evidenceLink.entity.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';
import { lockEvidence } from './lockEvidence.ts';
import type { RegisterName } from './registerName.ts';
import { Review } from './review.entity.ts';

/** What an entry says at an instant, kept as it is for ever. */
export interface FrozenAs {
  register: RegisterName;
  /** The entry; null for a register as a whole. */
  id: string | null;
  /** Keys and values as the register names them; instants in ISO 8601. */
  snapshot: Record<string, unknown>;
}

/** Columns of a version that is an entry of a register. */
export function frozen({ register, id, snapshot }: FrozenAs) {
  const text = JSON.stringify(snapshot, null, 2);
  return { register, entryId: id, snapshot: text, snapshotSha256: createHash('sha256').update(text).digest('hex') };
}

/** What a record is offered for. */
interface Served {
  obligationId: string;
  occurrenceId: string | null;
}

/** An act that a register keeps, as a proof of what it answers. */
export interface RegisterRecord {
  conventionId: string;
  /** The party whose act it is. */
  partyId: string;
  title: string;
  words: string | null;
  /** Where the register keeps it, e.g. `requests/DEM-2027-001`. */
  reference: string;
  entry: FrozenAs;
  serves: Served[];
  /** The document of the act, where it has one. */
  file?: HeldFile | null;
  /** Where it is published, where it is. */
  url?: string | null;
  /** First day in force; as soon as it is accepted when left out. */
  validFrom?: string;
  /** Last day in force; for ever when left out. */
  validUntil?: string;
  /** What this version says, in words. */
  note?: string;
  /** The parties read it when left out. */
  confidentiality?: Confidentiality;
}

/** What a version of a proof keeps of an act of a register. */
const held = ({ reference, entry, file, url, validFrom, validUntil, note }: RegisterRecord) => ({
  registerReference: reference,
  ...frozen(entry),
  ...file,
  url: url ?? null,
  validFrom: validFrom ?? null,
  validUntil: validUntil ?? null,
  note: note ?? null,
});

const link = (
  tx: EntityManager,
  evidence: string,
  { obligationId: obligation, occurrenceId: occurrence }: Served,
  by: Signature,
  at: Date,
) => tx.create(EvidenceLink, { evidence, obligation, occurrence, linkedAt: at, ...by });

/** Offers an act of a register as the proof of what it answers; it waits for the acknowledgement of the other party. Returns the proof. */
export function keepRecord(tx: EntityManager, record: RegisterRecord, by: Signature, at: Date): Evidence {
  const id = newId();
  const { conventionId: convention, partyId: party, confidentiality = 'PARTIES' } = record;
  tx.create(Evidence, {
    id,
    convention,
    party,
    kind: 'REGISTER',
    confidentiality,
    title: record.title.slice(0, 300),
    description: record.words,
    depositedAt: at,
    ...by,
  });
  tx.create(EvidenceVersion, { evidence: id, number: 1, ...held(record), createdAt: at, ...by });
  for (const served of record.serves) link(tx, id, served, by, at);
  return tx.getReference(Evidence, id);
}

/** The newest version of the proof e that a condition finds, locked; none where there is no such proof, or it was taken back. */
export async function lockLastRecord(tx: EntityManager, actor: Actor, condition: Sql): Promise<EvidenceVersion | undefined> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select e.id from evidence e where e.withdrawn_at is null and ${condition} order by e.id limit 1`,
  );
  const evidence = row && (await lockEvidence(tx, actor, row.id));
  return evidence && !evidence.withdrawnAt ? newestOf(tx, EvidenceVersion, { evidence: evidence.id }, 'number') : undefined;
}

/** The act that follows the last one is the next version of its proof, for all that it serves; the first is a new proof. Returns the proof. */
export async function renewRecord(
  tx: EntityManager,
  last: EvidenceVersion | undefined,
  record: RegisterRecord,
  by: Signature,
  at: Date,
): Promise<Evidence> {
  if (!last) return keepRecord(tx, record, by, at);
  const { id } = last.evidence;
  appendNext(tx, EvidenceVersion, last, { evidence: id, ...held(record), createdAt: at, ...by }, 'number');
  const linked = await tx.find(EvidenceLink, { evidence: id, unlinkedAt: null });
  for (const served of record.serves) {
    if (!linked.some(({ obligation }) => obligation.id === served.obligationId)) link(tx, id, served, by, at);
  }
  return tx.getReference(Evidence, id);
}

/** What the register no longer holds proves nothing from now on; the proof stays readable, with its reviews. */
export async function withdrawRecord(tx: EntityManager, actor: Actor, evidenceId: string, reason: string, at: Date): Promise<void> {
  const evidence = await lockEvidence(tx, actor, evidenceId);
  if (evidence.withdrawnAt) return;
  Object.assign(evidence, { withdrawnAt: at, withdrawnByName: actor.fullName, withdrawalReason: reason });
}

/** The record of an act is accepted, for each obligation it serves, by who received the act. */
export async function acceptRecord(
  tx: EntityManager,
  actor: Actor,
  evidenceId: string,
  comment: string | null,
  by: Signature,
  at: Date,
): Promise<void> {
  await lockEvidence(tx, actor, evidenceId);
  const version = await tx.findOneOrFail(EvidenceVersion, { evidence: evidenceId, number: 1 });
  const links = await tx.find(EvidenceLink, { evidence: evidenceId, unlinkedAt: null }, { orderBy: { id: 'asc' } });
  for (const obligation of new Set(links.map((link) => link.obligation.id))) {
    const last = await newestOf(tx, Review, { obligation, evidenceVersion: version.id });
    const verdict = { verdict: 'ACCEPTED', changeKind: null, comment, reviewedAt: at } as const;
    appendNext(tx, Review, last, { obligation, evidenceVersion: version.id, ...verdict, ...by });
  }
}
