import { createHash } from 'node:crypto';
import type { Confidentiality } from '../../server/actors/confidentiality.policy.ts';
import type { EvidenceKind } from '../../server/evidence/evidence.entity.ts';
import type { ChangeKind, Verdict } from '../../server/evidence/review.entity.ts';
import type { Signature } from '../../server/platform/db/signature.ts';
import type { ConventionFactories } from './factories.conventions.ts';
import type { ObligationFactories } from './factories.obligations.ts';
import { type At, AUTHOR, instant, LONG_AGO, type Writer } from './factories.writer.ts';

export interface VersionValues extends Partial<Signature> {
  number?: number;
  blobSha256?: string | null;
  fileName?: string | null;
  mediaType?: string | null;
  url?: string | null;
  statement?: string | null;
  validFrom?: string | null;
  validUntil?: string | null;
  note?: string | null;
}
export interface EvidenceValues extends Partial<Signature> {
  at: At;
  conventionId?: string;
  partyId?: string;
  kind?: EvidenceKind;
  title?: string;
  description?: string | null;
  confidentiality?: Confidentiality;
  /** The obligation it is linked to when deposited; null for none. */
  obligationId?: string | null;
  /** The instance of it that it proves. */
  occurrenceId?: string | null;
  /** Its first version. */
  version?: VersionValues;
}

function closings(writer: Writer) {
  const withdrawEvidence = (id: string, at: At) =>
    writer.client.query(
      `update evidence set withdrawn_at = $2, withdrawn_by_name = 'Camille Martin', withdrawal_reason = 'Déposée par erreur.',
         version = version + 1 where id = $1`,
      [id, instant(at)],
    );
  const unlinkEvidence = (evidenceId: string, obligationId: string, at: At) =>
    writer.client.query(
      `update evidence_link set unlinked_at = $3, unlinked_by_name = 'Camille Martin'
       where evidence_id = $1 and obligation_id = $2 and unlinked_at is null`,
      [evidenceId, obligationId, instant(at)],
    );
  return { withdrawEvidence, unlinkEvidence };
}

/** Makes evidence with its versions, links and reviews, stored files and journal entries. */
export function evidenceFactories(writer: Writer, conventions: ConventionFactories, obligations: ObligationFactories) {
  /** The record of a stored file; the file itself is not written. */
  const blob = async (values: { content?: string; sha256?: string; size?: number; mediaType?: string } = {}) => {
    const content = values.content ?? writer.unique('contenu');
    const sha256 = values.sha256 ?? createHash('sha256').update(content).digest('hex');
    const row = { sha256, size: values.size ?? Buffer.byteLength(content), mediaType: values.mediaType ?? 'application/pdf' };
    await writer.client.query('insert into blob values ($1, $2, $3, $4)', [row.sha256, row.size, row.mediaType, LONG_AGO]);
    return row;
  };
  const evidenceVersion = async (values: VersionValues & { evidenceId: string; at: At }) => {
    const { at, ...rest } = values;
    const number = values.number ?? (await writer.following('evidence_version', 'number', { evidenceId: values.evidenceId }));
    const statement = values.blobSha256 || values.url ? null : 'Nous attestons que la mesure est en place.';
    return writer.insert('evidence_version', { ...AUTHOR, statement, ...rest, number, createdAt: instant(at) });
  };
  const evidenceLink = (
    values: { evidenceId: string; obligationId: string; occurrenceId?: string | null; at: At } & Partial<Signature>,
  ) => {
    const { at, ...rest } = values;
    return writer.insert('evidence_link', { ...AUTHOR, ...rest, linkedAt: instant(at) });
  };
  /** An evidence with its first version, linked to one obligation (made by itself unless null is given). */
  const evidence = async (values: EvidenceValues) => {
    const { at, obligationId: given, occurrenceId, version, ...rest } = values;
    const ownObligation = given === undefined && !values.conventionId ? (await obligations.obligation()).id : (given ?? null);
    const laidOn = ownObligation ? await writer.find('obligation', ownObligation) : undefined;
    const conventionId = values.conventionId ?? (laidOn?.convention_id as string | undefined) ?? (await conventions.convention()).id;
    const partyId = values.partyId ?? (laidOn?.party_id as string | undefined) ?? (await conventions.party({ conventionId })).id;
    const fixed = { conventionId, partyId, depositedAt: instant(at) };
    const made = await writer.insert('evidence', {
      ...AUTHOR,
      kind: 'STATEMENT' as EvidenceKind,
      title: 'Attestation',
      confidentiality: 'PARTIES' as Confidentiality,
      ...rest,
      ...fixed,
    });
    const first = await evidenceVersion({ evidenceId: made.id, at, ...version });
    const link = ownObligation ? await evidenceLink({ evidenceId: made.id, obligationId: ownObligation, occurrenceId, at }) : null;
    return { ...made, obligationId: ownObligation, versionId: first.id, linkId: link?.id ?? null };
  };
  const review = async (
    values: {
      obligationId: string;
      evidenceVersionId: string;
      at: At;
      verdict?: Verdict;
      changeKind?: ChangeKind | null;
      comment?: string | null;
      rank?: number;
    } & Partial<Signature>,
  ) => {
    const { at, ...rest } = values;
    const verdict = values.verdict ?? 'ACCEPTED';
    const of = { obligationId: values.obligationId, evidenceVersionId: values.evidenceVersionId };
    const rank = values.rank ?? (await writer.following('review', 'rank', of));
    const changeKind = values.changeKind ?? (verdict === 'CHANGES_REQUESTED' ? 'INCOMPLETE' : null);
    return writer.insert('review', {
      ...AUTHOR,
      authorName: 'Dominique Petit',
      authorRole: 'DPO',
      ...rest,
      verdict,
      changeKind,
      rank,
      reviewedAt: instant(at),
    });
  };
  /** An entry of the journal; sequence, previous hash and hash are set by the database. */
  const journalEntry = async (values: {
    chain: string;
    at: At;
    action?: string;
    subjectType?: string;
    subjectId?: string | null;
    changes?: unknown;
  }) => {
    const { rows } = await writer.client.query<{ id: string; sequence: string; hash: string; previous_hash: string }>(
      `insert into journal_entry (chain, recorded_at, actor_name, actor_role, action, subject_type, subject_id, changes)
       values ($1, $2, 'Camille Martin', 'TEAM_MEMBER', $3, $4, $5, $6) returning id, sequence, hash, previous_hash`,
      [
        values.chain,
        instant(values.at),
        values.action ?? 'declareObligation',
        values.subjectType ?? 'Obligation',
        values.subjectId ?? null,
        JSON.stringify(values.changes ?? {}),
      ],
    );
    return rows[0]!;
  };
  return { blob, evidence, evidenceVersion, evidenceLink, review, journalEntry, ...closings(writer) };
}
