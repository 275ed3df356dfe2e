import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { inScope } from '../actors/scope.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PageOf, type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { AmendmentType } from './amendment.type.ts';
import { amendmentVerbs, statusOf } from './amendment.verbs.ts';

/** SQL of where an amendment (a) stands on a day. */
export const statusOn = (
  today: string,
): Sql => sql`case when a.withdrawn_at is not null then 'WITHDRAWN' when a.agreed_at is not null then case when a.effective_on <= ${today} then 'IN_FORCE' else 'AGREED' end
  when a.compared_at is not null then 'COMPARED' else 'DRAFT' end`;

type Row = Omit<AmendmentType, 'status' | 'allowedActions' | 'signatories'> & { signatories: { id: string; code: string }[] };

const list = (item: Sql, from: Sql): Sql => sql`coalesce((select jsonb_agg(${item}) from ${from}), '[]'::jsonb)`;

const AMENDMENT = sql`jsonb_build_object('id', a.id, 'conventionId', a.convention_id, 'number', a.number, 'subject', a.subject,
  'catalogueId', a.target_catalogue_id, 'isEndChanged', a.changes_end, 'endsOn', a.ends_on, 'effectiveOn', a.effective_on,
  'comparedAt', a.compared_at, 'agreedAt', a.agreed_at, 'withdrawnAt', a.withdrawn_at,
  'withdrawnByName', a.withdrawn_by_name, 'withdrawalReason', a.withdrawal_reason, 'version', a.version, 'author', ${authorJson('a', 'author')},
  'signatories', ${list(sql`jsonb_build_object('id', y.id, 'code', y.code)`, sql`(select * from party y where y.convention_id = a.convention_id and y.is_signatory order by y.position) y`)},
  'agreements', ${list(sql`jsonb_build_object('id', g.id, 'partyCode', g.code, 'partyId', g.party_id, 'signedOn', g.signed_on, 'agreedAt', g.agreed_at, 'author', ${authorJson('g', 'author')})`, sql`(select g.*, y.code from amendment_agreement g join party y on y.id = g.party_id where g.amendment_id = a.id order by g.agreed_at, g.id) g`)},
  'judgements', ${list(
    sql`jsonb_build_object('id', j.id, 'code', j.code, 'partyCode', j.party_code, 'meaning', j.meaning, 'judgedAt', j.judged_at, 'author', ${authorJson('j', 'author')})`,
    sql`(select distinct on (j.code, y.position) j.*, y.code as party_code from amendment_judgement j join party y on y.id = j.party_id
    where j.amendment_id = a.id and j.target_catalogue_id = a.target_catalogue_id order by j.code, y.position, j.rank desc) j`,
  )},
  'copies', ${list(sql`jsonb_build_object('id', k.id, 'recipient', k.recipient, 'sentOn', k.sent_on, 'author', ${authorJson('k', 'author')})`, sql`(select * from amendment_copy k where k.amendment_id = a.id order by k.number) k`)})`;

const ORDERS = {
  NUMBER: { by: sql`a.number`, means: 'By their number in the convention.' },
  EFFECTIVE_ON: { by: sql`a.effective_on`, means: 'First day on which what it changes holds.' },
};
export const AmendmentSort = sortOf('Amendment', ORDERS);
export type AmendmentSort = Sort<keyof typeof ORDERS>;

function present(actor: Actor, row: Row, today: string): AmendmentType {
  const status = statusOf(row, today);
  const agreedPartyIds = row.agreements.map((agreement) => (agreement as unknown as { partyId: string }).partyId);
  const signatoryIds = row.signatories.map(({ id }) => id);
  const mine = partyMemberships(actor, row.conventionId).map(({ partyId }) => partyId);
  const facts = { conventionId: row.conventionId, status, signatoryIds, agreedPartyIds, copyCount: row.copies.length };
  return {
    ...row,
    status,
    signatories: row.signatories.map((signatory) => ({ ...signatory, isMine: mine.includes(signatory.id) })),
    allowedActions: amendmentVerbs.allowed(actor, facts),
  };
}

/** One page of the amendments of conventions the actor may read, with the total, in one statement. */
export async function findAmendments(
  em: EntityManager,
  actor: Actor,
  today: string,
  conditions: Sql[],
  request: PagingRequest,
): Promise<PageOf<AmendmentType>> {
  const listed = {
    from: sql`amendment a`,
    key: sql`a.id`,
    where: [inScope(actor, 'a.convention_id'), ...conditions],
    orders: ORDERS,
    unsorted: sql`a.convention_id, a.number desc`,
    item: AMENDMENT,
  };
  const { total, items } = await readPage<Row>(em, listed, request);
  return { total, items: items.map((row) => present(actor, row, today)) };
}
