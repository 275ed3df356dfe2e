import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { isAmong, isOneOf } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { Language } from '../platform/http/presentError.ts';
import type { ProposalFilter, SourceReadingFilter } from './proposal.inputs.ts';
import type { ProposalPage, ProposalType, SourceReadingPage, SourceReadingType } from './proposal.type.ts';
import { type ProposalFacts, proposalVerbs } from './proposal.verbs.ts';

/** Conventions whose public data somebody reads: those whose registers they keep for a party. */
const keptBy = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap(({ role, conventionId, partyId }) => (partyId && conventionId && role !== 'FINANCE' ? [conventionId] : [])),
  ),
];

/** Parties for which they do. */
const keptParties = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, partyId }) => (partyId && role !== 'FINANCE' ? [partyId] : []));

/** SQL condition: the convention is one whose public data the actor reads. */
export const isKept = (actor: Actor, column: string): Sql => sql`${sql.ref(column)} = any(${keptBy(actor)}::uuid[])`;

/** SQL condition: p waits for the actor to decide, and diverges from what is here. */
const isToDecide = (actor: Actor): Sql => sql`p.state = 'PENDING' and not ${isThere(actor)}
  and (p.service_fact is not null or o.party_id = any(${keptParties(actor)}::uuid[]))`;

/** Proofs that serve the duty of p now, of those the actor may read: what each gives or is called. */
const proofsOf = (actor: Actor): Sql => sql`(
  select v.url, coalesce(v.url, e.title) as shown, l.linked_at from evidence_link l
    join evidence e on e.id = l.evidence_id and e.withdrawn_at is null and ${readableRecords(actor, 'e')}
    join lateral (select x.url from evidence_version x where x.evidence_id = e.id order by x.number desc limit 1) v on true
  where l.obligation_id = p.obligation_id and l.unlinked_at is null)`;

const recorded = (table: string, condition: Sql, columns: Sql): Sql => sql`(
  select x.id, jsonb_build_object('id', x.id, 'recordedAt', x.recorded_at, 'author', ${authorJson('x', 'author')}, 'citation', x.citation, ${columns}) as told
  from ${sql.ref(table)} x where ${condition} and x.convention_id = p.convention_id order by x.rank desc limit 1)`;

/** What is recorded now of the service, of what p describes: n. */
const RECORDED_NOW = sql`left join lateral (
    ${recorded('service_phase', sql`p.service_fact = 'PHASE'`, sql`'phaseName', x.phase, 'startedOn', x.started_on`)}
    union all ${recorded('service_address', sql`x.kind = p.service_fact`, sql`'addressKind', x.kind, 'url', x.url`)}) n on true`;

const isThere = (
  actor: Actor,
): Sql => sql`case when p.service_fact is null then exists (select from ${proofsOf(actor)} h where h.url = p.url)
  when p.service_fact = 'PHASE' then coalesce(n.told ->> 'phaseName' = p.phase and n.told ->> 'startedOn' = p.since::text, false)
  else coalesce(n.told ->> 'url' = p.url, false) end`;

const itemFor = (actor: Actor): Sql => sql`jsonb_build_object('id', p.id, 'conventionId', p.convention_id, 'sourceReadingId', p.reading_id,
  'obligationId', p.obligation_id, 'serviceFact', p.service_fact, 'phaseProposed', p.phase, 'startedOn', p.since,
  'recordedPhase', case when p.service_fact = 'PHASE' then n.told end, 'recordedAddress', case when p.service_fact <> 'PHASE' then n.told end,
  'hasChangedSince', p.service_fact is not null and n.id is distinct from p.seen_id, 'publicSource', p.source, 'fact', p.fact, 'statedValue', p.value, 'url', p.url,
  'proofsHere', coalesce((select jsonb_agg(h.shown) from (select * from ${proofsOf(actor)} k order by k.linked_at desc limit 10) h), '[]'),
  'isThere', ${isThere(actor)}, 'proposalState', p.state, 'proposedAt', p.proposed_at, 'reason', p.reason, 'evidenceId', p.evidence_id,
  'decidedAt', p.decided_at, 'decider', case when p.decided_at is not null then ${authorJson('p', 'decider')} end, 'version', p.version,
  'partyId', o.party_id)`;

const ORDERS = {
  PROPOSED_ON: { by: sql`p.proposed_at`, means: 'When its source was read.' },
};
export const ProposalSort = sortOf('Proposal', ORDERS);
export type ProposalSort = Sort<keyof typeof ORDERS>;

type ProposalRow = Omit<ProposalType, 'allowedActions'> & { partyId: string | null };

const factsOf = ({ conventionId, partyId, proposalState, isThere: there, serviceFact, phaseProposed }: ProposalRow): ProposalFacts => ({
  conventionId,
  partyId,
  state: proposalState,
  isThere: there,
  isUnknownPhase: serviceFact === 'PHASE' && phaseProposed === null,
});

const FROM = sql`proposal p left join obligation o on o.id = p.obligation_id left join commitment m on m.id = o.commitment_id ${RECORDED_NOW}`;

/** One page of the proposals that the actor may read, those that diverge from what is here first, in one statement. */
export async function findProposals(
  em: EntityManager,
  actor: Actor,
  filter: ProposalFilter,
  request: PagingRequest,
): Promise<ProposalPage> {
  const { ids, conventionIds, obligationIds, proposalStates, publicSources, canBeDecided } = filter;
  const list = {
    from: FROM,
    key: sql`p.id`,
    where: [
      isKept(actor, 'p.convention_id'),
      ...isAmong('p.id', ids),
      ...isAmong('p.convention_id', conventionIds, 'conventionIds'),
      ...isAmong('p.obligation_id', obligationIds, 'obligationIds'),
      ...isOneOf('p.state', proposalStates),
      ...isOneOf('p.source', publicSources),
      ...(canBeDecided ? [isToDecide(actor)] : []),
    ],
    orders: ORDERS,
    unsorted: sql`array_position(array['PENDING', 'REFUSED', 'ACCEPTED', 'SUPERSEDED'], p.state::text), ${isThere(actor)},
      m.position nulls first, p.proposed_at desc`,
    item: itemFor(actor),
  };
  const { total, items } = await readPage<ProposalRow>(em, list, request);
  return {
    total,
    items: items.map(({ partyId, ...row }) => ({ ...row, allowedActions: proposalVerbs.allowed(actor, factsOf({ ...row, partyId })) })),
  };
}

/** What a policy needs of a proposal that the actor may read; undefined for any other. */
export async function factsOfProposal(em: EntityManager, actor: Actor, id: string): Promise<ProposalFacts | undefined> {
  const list = { from: FROM, key: sql`p.id`, where: [isKept(actor, 'p.convention_id'), sql`p.id = ${id}`], orders: ORDERS };
  const { items } = await readPage<ProposalRow>(em, { ...list, unsorted: sql`p.id`, item: itemFor(actor) }, { offset: 0, limit: 1 });
  return items[0] && factsOf(items[0]);
}

const READING_ORDERS = { READ_AT: { by: sql`r.read_at`, means: 'When it was read.' } };
export const SourceReadingSort = sortOf('SourceReading', READING_ORDERS);
export type SourceReadingSort = Sort<keyof typeof READING_ORDERS>;

const readingIn = (
  language: Language,
): Sql => sql`jsonb_build_object('id', r.id, 'conventionId', r.convention_id, 'publicSource', r.source, 'url', r.url, 'fileName', r.file_name,
  'sha256', r.sha256, 'serviceNamed', r.about, 'statedOn', r.stated_on, 'unplaced', to_jsonb(r.unplaced), 'leftOut', to_jsonb(r.left_out),
  'refusalWords', r.refusal ->> ${language}, 'readAt', r.read_at, 'author', ${authorJson('r', 'author')},
  'pendingCount', (select count(*)::integer from proposal p where p.reading_id = r.id and p.state = 'PENDING'))`;

/** One page of the readings of public data that the actor may read, newest first unless told otherwise, in one statement. */
export async function findReadings(
  em: EntityManager,
  actor: Actor,
  language: Language,
  { ids, conventionIds }: SourceReadingFilter,
  request: PagingRequest,
): Promise<SourceReadingPage> {
  const list = {
    from: sql`source_reading r`,
    key: sql`r.id`,
    where: [isKept(actor, 'r.convention_id'), ...isAmong('r.id', ids), ...isAmong('r.convention_id', conventionIds, 'conventionIds')],
    orders: READING_ORDERS,
    unsorted: sql`r.read_at desc`,
    item: readingIn(language),
  };
  return readPage<SourceReadingType>(em, list, request);
}
