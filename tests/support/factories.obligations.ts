import type { DeclarationStatus } from '../../server/obligations/declaration.entity.ts';
import type { Signature } from '../../server/platform/db/signature.ts';
import type { CommitmentValues, ConventionFactories } from './factories.conventions.ts';
import { type At, AUTHOR, instant, LONG_AGO, type Writer } from './factories.writer.ts';

export interface ObligationValues {
  conventionId?: string;
  commitmentId?: string;
  partyId?: string;
  /** What to say of the commitment when it makes itself. */
  commitment?: CommitmentValues;
}
type OfObligation = { obligationId?: string; at: At } & Partial<Signature>;

interface DeclarationValues {
  status: DeclarationStatus;
  comment?: string | null;
  rank?: number;
  occurrenceId?: string | null;
  doneAt?: string | null;
  lateMinutes?: number | null;
  lateReason?: string | null;
}

/** Makes obligations and what people say of them. */
export function obligationFactories(writer: Writer, conventions: ConventionFactories) {
  const ownConvention = async (values: ObligationValues): Promise<string> => {
    if (values.conventionId) return values.conventionId;
    if (values.partyId) return (await writer.find('party', values.partyId)).convention_id as string;
    const parent = values.commitmentId ? await writer.find('commitment', values.commitmentId) : undefined;
    return (await conventions.convention({ catalogueId: parent?.catalogue_id as string | undefined })).id;
  };
  const obligation = async (values: ObligationValues = {}) => {
    const conventionId = await ownConvention(values);
    const catalogueId = (await writer.find('convention', conventionId)).catalogue_id as string;
    return writer.insert('obligation', {
      conventionId,
      commitmentId: values.commitmentId ?? (await conventions.commitment({ catalogueId, ...values.commitment })).id,
      partyId: values.partyId ?? (await conventions.party({ conventionId })).id,
      createdAt: LONG_AGO,
    });
  };
  /** Ties an obligation to a commitment of another version; with `reopensAt`, one that means another thing. */
  const obligationMove = async (values: { obligationId: string; at: At; reopens?: boolean; commitment?: CommitmentValues }) => {
    const at = instant(values.at);
    const { convention_id: conventionId, commitment_id: fromId } = await writer.find('obligation', values.obligationId);
    const from = await writer.find('commitment', fromId as string);
    const version = { fromCatalogueId: from.catalogue_id, toCatalogueId: (await conventions.catalogue()).id };
    const to = await conventions.commitment({
      catalogueId: version.toCatalogueId,
      code: from.code as string,
      nature: from.nature as CommitmentValues['nature'],
      appliesIf: from.applies_if as CommitmentValues['appliesIf'],
      reviewPeriod: from.review_period as string | null,
      ...values.commitment,
    });
    const rank = await writer.following('catalogue_move', 'rank', { conventionId });
    const move = { ...AUTHOR, ...version, conventionId, rank, at, source: 'AMENDMENT', reason: 'Avenant n° 1', recordedAt: at };
    const { id: moveId } = await writer.insert('catalogue_move', move);
    const tie = { moveId, rank, fromCommitmentId: fromId, toCommitmentId: to.id, at, reopensAt: values.reopens ? at : null };
    await writer.insert('obligation_move', { ...tie, obligationId: values.obligationId });
    await writer.client.query('update obligation set commitment_id = $2 where id = $1', [values.obligationId, to.id]);
  };
  /** A version of the catalogue has it from (opens) or until (closes) then. */
  const bounds = (id: string, what: 'opened_at' | 'closed_at', at: At) =>
    writer.client.query(`update obligation set ${what} = $2 where id = $1`, [id, instant(at)]);
  const obligationId = async (given: string | undefined): Promise<string> => given ?? (await obligation()).id;

  const declaration = async (values: OfObligation & DeclarationValues) => {
    const { at, ...rest } = values;
    const of = { obligationId: await obligationId(values.obligationId) };
    const rank = values.rank ?? (await writer.following('declaration', 'rank', of));
    return writer.insert('declaration', { ...AUTHOR, ...rest, ...of, rank, declaredAt: instant(at) });
  };
  const applicabilityDecision = async (values: OfObligation & { isApplicable: boolean; reason?: string; rank?: number }) => {
    const { at, ...rest } = values;
    const of = { obligationId: await obligationId(values.obligationId) };
    const rank = values.rank ?? (await writer.following('applicability_decision', 'rank', of));
    const reason = 'Le service ne traite pas ces données.';
    return writer.insert('applicability_decision', { ...AUTHOR, reason, ...rest, ...of, rank, decidedAt: instant(at) });
  };
  const contestation = async (values: OfObligation & { reason?: string; openedForPartyId?: string | null; resolvedAt?: At | null }) => {
    const { at, ...rest } = values;
    return writer.insert('contestation', {
      ...AUTHOR,
      reason: 'La preuve ne couvre pas la période.',
      ...rest,
      obligationId: await obligationId(values.obligationId),
      openedAt: instant(at),
      resolvedAt: values.resolvedAt ? instant(values.resolvedAt) : null,
    });
  };
  const resolveContestation = (id: string, at: At) =>
    writer.client.query(
      `update contestation set resolved_at = $2, resolution = 'Réponse apportée.', resolver_name = 'Dominique Petit',
         resolver_role = 'DPO', version = version + 1 where id = $1`,
      [id, instant(at)],
    );
  return { obligation, obligationMove, bounds, declaration, applicabilityDecision, contestation, resolveContestation };
}
export type ObligationFactories = ReturnType<typeof obligationFactories>;
