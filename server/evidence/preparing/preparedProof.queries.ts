import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../../actors/actor.ts';
import { authorJson } from '../../actors/author.type.ts';
import type { TurnAct } from '../../actors/turn.type.ts';
import { isAmong } from '../../platform/db/conditions.ts';
import { type Sql, sql } from '../../platform/db/read.ts';
import { type PageOf, type PagingRequest, readPage, type Sort } from '../../platform/db/readPage.ts';
import type { FileDescription } from '../../platform/files/fileDescription.ts';
import { sortOf } from '../../platform/graphql/paging.ts';
import { knownId } from '../../platform/validate.ts';
import { presentFile } from '../presentEvidence.ts';
import type { PreparedProofFilter } from './preparedProof.inputs.ts';
import type { PreparedProofType } from './preparedProof.type.ts';
import { preparedVerbs } from './preparedProof.verbs.ts';

type Row = Omit<PreparedProofType, 'file' | 'turn' | 'allowedActions'> & { partyCode: string; fileDescription: FileDescription | null };

const NOTES = sql`coalesce((select json_agg(json_build_object('id', n.id, 'body', n.body, 'writtenAt', n.written_at,
    'author', ${authorJson('n', 'author')}) order by n.written_at, n.id)
  from prepared_proof_note n where n.prepared_proof_id = k.id), '[]'::json)`;

const LINKS = sql`coalesce((select json_agg(json_build_object('obligationId', o.id, 'obligationCode', c.code) order by c.position)
  from obligation o join commitment c on c.id = o.commitment_id where o.id = any(k.obligation_ids)), '[]'::json)`;

const ITEM = sql`json_build_object('id', k.id, 'conventionId', k.convention_id, 'partyId', k.party_id, 'partyCode', y.code, 'preparedFor', ${LINKS},
  'occurrenceId', k.occurrence_id, 'kind', k.kind, 'title', coalesce(r.title, k.title), 'description', k.description, 'confidentiality', coalesce(r.confidentiality, k.confidentiality),
  'fileName', k.file_name, 'mediaType', k.media_type, 'fileDescription', k.file_description, 'size', b.size, 'sha256', k.blob_sha256,
  'downloadUrl', case when k.blob_sha256 is not null then '/files/' || k.id end, 'url', k.url, 'statement', k.statement,
  'validFrom', k.valid_from, 'validUntil', k.valid_until, 'note', k.note, 'preparedAt', k.prepared_at, 'author', ${authorJson('k', 'author')},
  'internalNotes', ${NOTES}, 'releasedAt', k.released_at, 'releaser', case when k.released_at is not null then ${authorJson('k', 'releaser')} end,
  'evidenceId', k.evidence_id, 'renewsEvidenceId', k.renews_id, 'version', k.version)`;

const ORDERS = {
  PREPARED_AT: { by: sql`k.prepared_at`, means: 'When it was first prepared.' },
  TITLE: { by: sql`fold(k.title)`, means: 'Whatever the accents and the case.' },
};
export const PreparedProofSort = sortOf('PreparedProof', ORDERS);
export type PreparedProofSort = Sort<keyof typeof ORDERS>;

/** SQL: k is of a party that the person acts for. Nobody else reads it, whatever their role. */
const isOfMyParty = (actor: Actor): Sql =>
  sql`k.party_id = any(${partyMemberships(actor).flatMap(({ partyId }) => partyId ?? [])}::uuid[])`;

/** SQL form of the turn: k waits for a DPO of its party, whom the person is. */
const isMyTurn = (actor: Actor, acts: readonly TurnAct[]): Sql => {
  const asDpo = partyMemberships(actor).flatMap(({ role, partyId }) => (role === 'DPO' && partyId ? [partyId] : []));
  return sql`(${acts.includes('CHECK')} and k.released_at is null and k.party_id = any(${asDpo}::uuid[]))`;
};

/** SQL conditions of a filter, over k (prepared proof). An id that cannot exist is answered NOT_FOUND. */
export const preparedConditions = (
  { ids, conventionIds, obligationIds, renewsEvidenceIds, isReleased, myTurns }: PreparedProofFilter,
  actor: Actor,
): Sql[] => [
  ...isAmong('k.id', ids),
  ...isAmong('k.convention_id', conventionIds, 'conventionIds'),
  ...(obligationIds ? [sql`k.obligation_ids && ${obligationIds.map((id) => knownId('filter.obligationIds', id))}::uuid[]`] : []),
  ...isAmong('k.renews_id', renewsEvidenceIds, 'renewsEvidenceIds'),
  ...(isReleased == null ? [] : [sql`(k.released_at is not null) = ${isReleased}`]),
  ...(myTurns ? [isMyTurn(actor, myTurns)] : []),
];

function present({ partyCode, fileDescription, ...row }: Row, actor: Actor): PreparedProofType {
  const allowedActions = preparedVerbs.allowed(actor, { ...row, isReleased: row.releasedAt !== null });
  return {
    ...row,
    file: presentFile({ mediaType: row.mediaType, fileDescription }),
    turn: row.releasedAt
      ? null
      : { act: 'CHECK', isYours: allowedActions.includes('RELEASE'), waitsFor: partyCode, turnedAt: row.preparedAt },
    allowedActions,
  };
}

/** One page of what the person's own parties prepare, oldest first unless told otherwise, in one statement. */
export async function findPrepared(
  em: EntityManager,
  actor: Actor,
  conditions: Sql[],
  request: PagingRequest,
): Promise<PageOf<PreparedProofType>> {
  const list = {
    from: sql`prepared_proof k join party y on y.id = k.party_id left join blob b on b.sha256 = k.blob_sha256 left join evidence r on r.id = k.renews_id`,
    key: sql`k.id`,
    where: [isOfMyParty(actor), ...conditions],
    orders: ORDERS,
    unsorted: sql`k.prepared_at`,
    item: ITEM,
  };
  const { total, items } = await readPage<Row>(em, list, request);
  return { total, items: items.map((row) => present(row, actor)) };
}
