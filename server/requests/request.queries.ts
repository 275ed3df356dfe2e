import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { inScope } from '../actors/scope.policy.ts';
import type { Turn, TurnAct } from '../actors/turn.type.ts';
import { isAmong, isOneOf, isWithin } from '../platform/db/conditions.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { PartyRequestFilter } from './request.inputs.ts';
import type { PartyRequestPage, PartyRequestType } from './request.type.ts';
import { type RequestFacts, requestVerbs } from './request.verbs.ts';
import { REFERENCE } from './requestReference.ts';

/** What q waits for. */
const STATUS = sql`case when q.acknowledged_at is not null then 'ACKNOWLEDGED'
  when q.kind = 'INFORMED' or q.answered_at is not null then 'TO_ACKNOWLEDGE' else 'TO_ANSWER' end`;

const FACTS = sql`jsonb_build_object('conventionId', q.convention_id, 'kind', q.kind, 'status', ${STATUS},
  'from', jsonb_build_object('id', f.id, 'code', f.code, 'organisationId', f.organisation_id),
  'to', jsonb_build_object('id', t.id, 'code', t.code, 'organisationId', t.organisation_id))`;

const FROM = sql`party_request q join party f on f.id = q.from_party_id join party t on t.id = q.to_party_id`;

const ORDERS = {
  MADE_AT: { by: sql`q.made_at`, means: 'When it was asked or told.' },
  REFERENCE: { by: sql`(q.year, q.number)`, means: 'By year, then in the order in which they were recorded.' },
  ACKNOWLEDGED_AT: { by: sql`q.acknowledged_at`, means: 'When it was acknowledged; those that wait come after the others.' },
};
export const PartyRequestSort = sortOf('PartyRequest', ORDERS);
export type PartyRequestSort = Sort<keyof typeof ORDERS>;

const ITEM = sql`jsonb_build_object('id', q.id, 'conventionId', q.convention_id, 'reference', ${REFERENCE}, 'kind', q.kind,
  'status', ${STATUS}, 'about', jsonb_build_object('code', q.about, 'label', q.about_label), 'fromPartyId', q.from_party_id,
  'toPartyId', q.to_party_id, 'words', q.words, 'madeAt', q.made_at, 'establishedAt', q.established_at, 'recordedAt', q.recorded_at,
  'author', ${authorJson('q', 'author')}, 'answer', q.answer, 'answeredAt', q.answered_at,
  'answerer', case when q.answered_at is not null then ${authorJson('q', 'answerer')} end, 'evidenceId', q.evidence_id,
  'acknowledgement', q.acknowledgement, 'acknowledgedAt', q.acknowledged_at,
  'acknowledger', case when q.acknowledged_at is not null then ${authorJson('q', 'acknowledger')} end, 'version', q.version,
  'weighed', ${FACTS})`;

type Row = Omit<PartyRequestType, 'allowedActions' | 'turn'> & { weighed: RequestFacts };

const ACT_OF = { TO_ANSWER: 'ANSWER', TO_ACKNOWLEDGE: 'ACKNOWLEDGE' } as const;

/** Which party a request waits for, and since when; null once it is acknowledged. */
function turnOf({ kind, status, madeAt, answeredAt }: Omit<Row, 'weighed'>, { from, to }: RequestFacts, isYours: boolean): Turn | null {
  if (status === 'ACKNOWLEDGED') return null;
  const isAnswered = status === 'TO_ACKNOWLEDGE' && kind === 'ASKED';
  return { act: ACT_OF[status], isYours, waitsFor: (isAnswered ? from : to).code, turnedAt: isAnswered ? answeredAt! : madeAt };
}

/** SQL form of `turnOf`: q waits for the actor to do one of those, to answer for who acts, or to acknowledge for who receives without also acting for the other. */
function isMyTurn(actor: Actor, acts: readonly TurnAct[]): Sql {
  const members = partyMemberships(actor);
  const mine = members.flatMap(({ partyId }) => partyId ?? []);
  const [of, sides] = [members.map(({ conventionId }) => conventionId), members.map(({ partyOrganisationId }) => partyOrganisationId)];
  return sql`case ${STATUS}
    when 'TO_ANSWER' then ${acts.includes('ANSWER')} and q.to_party_id = any(${mine}::uuid[])
    when 'TO_ACKNOWLEDGE' then ${acts.includes('ACKNOWLEDGE')} and case q.kind when 'ASKED' then q.from_party_id else q.to_party_id end = any(${mine}::uuid[])
      and case q.kind when 'ASKED' then t.organisation_id else f.organisation_id end <> ${actor.organisationId}
      and not exists (select from unnest(${of}::uuid[], ${sides}::uuid[]) s (convention, side)
        where s.convention = q.convention_id and s.side = case q.kind when 'ASKED' then t.organisation_id else f.organisation_id end)
    else false
  end`;
}

const conditionsOf = (
  actor: Actor,
  { ids, conventionIds, partyIds, kinds, statuses, aboutCodes, myTurns, madeOn }: PartyRequestFilter,
): Sql[] => [
  ...(myTurns ? [sql`(${isMyTurn(actor, myTurns)})`] : []),
  ...isAmong('q.id', ids),
  ...isAmong('q.convention_id', conventionIds, 'conventionIds'),
  ...(partyIds
    ? [sql`(${isAmong('q.from_party_id', partyIds, 'partyIds')[0]} or ${isAmong('q.to_party_id', partyIds, 'partyIds')[0]})`]
    : []),
  ...isOneOf('q.kind', kinds),
  ...(statuses ? [sql`${STATUS} = any(${statuses}::text[])`] : []),
  ...isOneOf('q.about', aboutCodes),
  ...isWithin(sql`paris_day(q.made_at)`, madeOn, 'madeOn'),
];

function presentRequest({ weighed, ...row }: Row, actor: Actor): PartyRequestType {
  const allowedActions = requestVerbs.allowed(actor, weighed);
  return { ...row, allowedActions, turn: turnOf(row, weighed, allowedActions.length > 0) };
}

/** One page of the requests of what the actor may read, newest first unless told otherwise, in one statement. */
export async function findRequests(
  em: EntityManager,
  actor: Actor,
  filter: PartyRequestFilter,
  request: PagingRequest,
): Promise<PartyRequestPage> {
  const list = {
    from: FROM,
    key: sql`q.id`,
    where: [inScope(actor, 'q.convention_id'), ...conditionsOf(actor, filter)],
    orders: ORDERS,
    unsorted: sql`q.made_at desc`,
    item: ITEM,
  };
  const { total, items } = await readPage<Row>(em, list, request);
  return { total, items: items.map((row) => presentRequest(row, actor)) };
}

/** What policies need of a request, and what it is called by. */
export async function weighRequest(em: EntityManager, id: string): Promise<{ facts: RequestFacts; reference: string }> {
  const [row] = await read<{ facts: RequestFacts; reference: string }>(
    em,
    sql`select ${FACTS} as facts, ${REFERENCE} as reference from ${FROM} where q.id = ${id}`,
  );
  return row!;
}
