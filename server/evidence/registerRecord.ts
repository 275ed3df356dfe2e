import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { newId } from '../platform/db/columns.ts';
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
}

/** What a version of a proof keeps of an act of a register. */
const held = ({ reference, entry, file, url, validFrom }: RegisterRecord) => ({
  registerReference: reference,
  ...frozen(entry),
  ...file,
  url: url ?? null,
  validFrom: validFrom ?? null,
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
  const kept = { convention: record.conventionId, party: record.partyId, kind: 'REGISTER', confidentiality: 'PARTIES' } as const;
  tx.create(Evidence, { id, ...kept, title: record.title.slice(0, 300), description: record.words, depositedAt: at, ...by });
  tx.create(EvidenceVersion, { evidence: id, number: 1, ...held(record), createdAt: at, ...by });
  for (const served of record.serves) link(tx, id, served, by, at);
  return tx.getReference(Evidence, id);
}

/** The act that follows is the next version of the same proof, unless that one was taken back: then it is a new one. Returns the proof. */
export async function renewRecord(
  tx: EntityManager,
  actor: Actor,
  evidenceId: string | undefined,
  record: RegisterRecord,
  by: Signature,
  at: Date,
): Promise<Evidence> {
  const evidence = evidenceId ? await lockEvidence(tx, actor, evidenceId) : undefined;
  if (!evidence || evidence.withdrawnAt) return keepRecord(tx, record, by, at);
  const last = await newestOf(tx, EvidenceVersion, { evidence: evidence.id }, 'number');
  appendNext(tx, EvidenceVersion, last, { evidence: evidence.id, ...held(record), createdAt: at, ...by }, 'number');
  const linked = await tx.find(EvidenceLink, { evidence: evidence.id, unlinkedAt: null });
  for (const served of record.serves) {
    if (!linked.some(({ obligation }) => obligation.id === served.obligationId)) link(tx, evidence.id, served, by, at);
  }
  return evidence;
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
