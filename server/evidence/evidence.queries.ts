import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import type { PartyType } from '../conventions/party.type.ts';
import { PARTY_JSON } from '../conventions/shownParty.ts';
import type { ReviewFacts } from '../obligations/review.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PageOf, type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { asPairs } from '../platform/db/shown.ts';
import { type Signature, signedBy } from '../platform/db/signature.ts';
import type { FileProblem } from '../platform/files/fileChecks.ts';
import type { FileDescription } from '../platform/files/fileDescription.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { EvidenceKind } from './evidence.entity.ts';
import type { FrozenEntry } from './frozenEntry.type.ts';
import type { ChangeKind, Verdict } from './review.entity.ts';

export type ReviewRow = Signature & {
  occurrenceId: string | null;
  id: string;
  obligationId: string;
  verdict: Verdict;
  changeKind: ChangeKind | null;
  comment: string | null;
  reviewedAt: string;
  rank: number;
};

export type VersionRow = Signature & {
  id: string;
  number: number;
  fileName: string | null;
  mediaType: string | null;
  fileDescription: FileDescription | null;
  size: number | null;
  sha256: string | null;
  fileProblem: FileProblem | null;
  url: string | null;
  statement: string | null;
  registerReference: string | null;
  registerEntry: FrozenEntry | null;
  validFrom: string | null;
  validUntil: string | null;
  note: string | null;
  createdAt: string;
  reviews: ReviewRow[];
};

export type LinkRow = Signature &
  Pick<ReviewFacts, 'obligationOrganisationId' | 'partyProvidesReviewers' | 'reviewedBy'> & {
    obligationId: string;
    occurrenceId: string | null;
    obligationCode: string;
    partyId: string;
    partyCode: string;
    linkedAt: string;
    /** An accepted proof only lacks the word of the bound party. */
    awaitsDeclaration: boolean;
  };

/** One proof with its versions, their reviews and its links: what one screen shows. */
export type EvidenceRow = Signature & {
  id: string;
  conventionId: string;
  partyId: string;
  partyOrganisationId: string;
  party: PartyType;
  kind: EvidenceKind;
  title: string;
  description: string | null;
  confidentiality: Confidentiality;
  depositedAt: string;
  withdrawnAt: string | null;
  withdrawnByName: string | null;
  withdrawalReason: string | null;
  version: number;
  versions: VersionRow[];
  links: LinkRow[];
};

const signed = (alias: string): Sql => asPairs(signedBy(alias));

const REVIEWS = sql`coalesce((
  select json_agg(json_build_object('id', r.id, 'obligationId', r.obligation_id, 'occurrenceId', (
      select l.occurrence_id from evidence_link l where l.evidence_id = v.evidence_id and l.obligation_id = r.obligation_id
      order by l.linked_at desc limit 1), 'verdict', r.verdict, 'changeKind', r.change_kind,
    'comment', r.comment, 'reviewedAt', r.reviewed_at, 'rank', r.rank, ${signed('r')}) order by r.reviewed_at desc, r.rank desc)
  from review r where r.evidence_version_id = v.id), '[]'::json)`;

/** Words that once stood for an entry of a register are the statement that they were. */
const WORDS = sql`'statement', coalesce(v.statement, case e.kind when 'STATEMENT' then v.register_reference end),
  'registerReference', case e.kind when 'REGISTER' then v.register_reference end,
  'registerEntry', case when v.snapshot_sha256 is not null then json_build_object('registerName', v.register, 'entryKey', v.entry_id, 'snapshot', v.snapshot,
    'sha256', v.snapshot_sha256) end`;

const VERSIONS = sql`coalesce((
  select json_agg(json_build_object('id', v.id, 'number', v.number, 'fileName', v.file_name, 'mediaType', v.media_type, 'fileDescription', v.file_description, 'size', b.size,
    'sha256', v.blob_sha256,
    'fileProblem', nullif(f.state, 'GOOD'), 'url', v.url, ${WORDS}, 'validFrom', v.valid_from,
    'validUntil', v.valid_until, 'note', v.note, 'createdAt', v.created_at, 'reviews', ${REVIEWS}, ${signed('v')}) order by v.number desc)
  from evidence_version v left join blob b on b.sha256 = v.blob_sha256
  left join file_check f on f.sha256 = v.blob_sha256 where v.evidence_id = e.id), '[]'::json)`;

const LINKS = sql`coalesce((
  select json_agg(json_build_object('obligationId', l.obligation_id, 'occurrenceId', l.occurrence_id, 'obligationCode', lc.code, 'partyId', ly.id, 'partyCode', ly.code, 'linkedAt', l.linked_at,
    'awaitsDeclaration', coalesce((select s.awaits_declaration from kept_state s where s.obligation_id = lo.id), false),
    'obligationOrganisationId', ly.organisation_id, 'partyProvidesReviewers', ly.provides_reviewers, 'reviewedBy', lc.reviewed_by,
    ${signed('l')}) order by lc.position, ly.position)
  from evidence_link l join obligation lo on lo.id = l.obligation_id
  join commitment lc on lc.id = lo.commitment_id join party ly on ly.id = lo.party_id
  where l.evidence_id = e.id and l.unlinked_at is null), '[]'::json)`;

const EVIDENCE = sql`json_build_object('id', e.id, 'conventionId', e.convention_id, 'partyId', y.id, 'partyOrganisationId', g.id,
  'party', ${PARTY_JSON}, 'kind', e.kind, 'title', e.title, 'description', e.description, 'confidentiality', e.confidentiality,
  'depositedAt', e.deposited_at, 'withdrawnAt', e.withdrawn_at, 'withdrawnByName', e.withdrawn_by_name, 'withdrawalReason', e.withdrawal_reason,
  'version', e.version, 'versions', ${VERSIONS}, 'links', ${LINKS}, ${signed('e')})`;

const AROUND = sql`join party y on y.id = e.party_id join organisation g on g.id = y.organisation_id`;

const ORDERS = {
  DEPOSITED_AT: { by: sql`e.deposited_at`, means: 'When its first version was deposited.' },
  TITLE: { by: sql`fold(e.title)`, means: 'Whatever the accents and the case.' },
  KIND: { by: sql`e.kind`, means: 'What it is made of.' },
  PARTY: { by: sql`y.code`, means: 'Code of the party that keeps it.' },
  CONFIDENTIALITY: { by: sql`e.confidentiality`, means: 'Who may read it, by the name of the level.' },
};
export const EvidenceSort = sortOf('Evidence', ORDERS);
export type EvidenceSort = Sort<keyof typeof ORDERS>;

/** The proofs linked now to each of the obligations, as far as the actor may read them, in one statement. Withdrawn ones are kept, and say so. */
export async function evidenceOfObligations(
  em: EntityManager,
  actor: Actor,
  obligationIds: readonly string[],
): Promise<Map<string, EvidenceRow[]>> {
  const rows = await read<{ obligationId: string; items: EvidenceRow[] }>(
    em,
    sql`select k.obligation_id as "obligationId", json_agg(${EVIDENCE} order by e.withdrawn_at is not null, e.deposited_at desc, e.id) as items
      from evidence_link k join evidence e on e.id = k.evidence_id ${AROUND}
      where k.obligation_id = any(${obligationIds}::uuid[]) and k.unlinked_at is null and ${readableRecords(actor, 'e')}
      group by k.obligation_id`,
  );
  return new Map(rows.map((row) => [row.obligationId, row.items]));
}

/** One page of the proofs the actor may read, with the total, in one statement. */
export async function findEvidence(
  em: EntityManager,
  actor: Actor,
  conditions: Sql[],
  request: PagingRequest,
): Promise<PageOf<EvidenceRow>> {
  const list = {
    from: sql`evidence e ${AROUND}`,
    key: sql`e.id`,
    where: [readableRecords(actor, 'e'), ...conditions],
    orders: ORDERS,
    unsorted: sql`e.deposited_at desc`,
    item: EVIDENCE,
  };
  return readPage<EvidenceRow>(em, list, request);
}
