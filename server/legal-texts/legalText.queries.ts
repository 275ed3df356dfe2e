import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { daysAfter } from '../clocks/days.ts';
import { dayOf } from '../platform/asOf.ts';
import { holds, isAmong, isOneOf, isWithin } from '../platform/db/conditions.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { controllersOf } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';
import { countViews, isInViews, type ViewCounts, viewConditions } from '../registers/views.ts';
import { listingOf } from './authorityLists.ts';
import { conclusionOf } from './dpiaWords.ts';
import type { LegalTextFilter } from './legalText.inputs.ts';
import { awaitedOn, factsOn, gateOn, type KnownText, publishableOn, type Tools, versionsOn } from './legalText.rules.ts';
import type { LegalTextPage, LegalTextType } from './legalText.type.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { IN_FORCE, IS_PROVABLE, isPageOfOwnSide, isReservedOfOwnSide, isUnprovenOfOwnSide, viewedOn } from './legalTextViews.queries.ts';
import { isPublic, PAGE_ASKED_DAYS } from './textWords.ts';

/** DOC-2027-001: what people call t by. */
export const REFERENCE = referenceOf('DOC', 't');

const TEXT = sql`legal_text t left join party k on k.id = t.party_id`;

/** t with its newest version n, the opinion r that is asked of it, and its publication p. */
const FROM = sql`${TEXT}
  left join lateral (select v.* from legal_text_version v where v.legal_text_id = t.id order by v.number desc limit 1) n on true
  left join opinion_request r on r.text_version_id = n.id left join text_publication p on p.text_version_id = n.id`;

/** Where t stands on a day; the rules say the same of what was read. */
const statusOn = (day: string): Sql => sql`case when t.withdrawn_at is not null then 'WITHDRAWN' when p.id is not null then 'PUBLISHED'
  when r.id is null then 'DRAFT' when r.opinion is not null then 'OPINION_GIVEN' when r.answer_due_on < ${day}::date then 'DELAY_PASSED'
  else 'OPINION_ASKED' end`;

/** The reservations of the opinion q, in their order. */
const RESERVATIONS = sql`coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'rank', w.rank, 'words', w.words, 'reservationOutcome', w.outcome,
    'outcomeWords', w.outcome_words, 'answeredAt', w.answered_at,
    'answerer', case when w.answered_at is not null then ${authorJson('w', 'answerer')} end) order by w.rank)
  from opinion_reservation w where w.opinion_request_id = q.id), '[]')`;

/** What is said of the opinion q beside its reservations: of one given before they were told apart, its only one says all of it. */
const GROUNDS = sql`nullif(q.opinion_words, (select w.words from opinion_reservation w where w.opinion_request_id = q.id and w.rank = 1))`;

const REQUEST = sql`case when q.id is not null then jsonb_build_object('id', q.id, 'toPartyId', q.to_party_id, 'askedAt', q.asked_at,
  'answerDueOn', q.answer_due_on, 'words', q.words, 'author', ${authorJson('q', 'author')}, 'evidenceId', q.evidence_id, 'opinion', q.opinion,
  'opinionWords', ${GROUNDS}, 'reservations', ${RESERVATIONS}, 'givenAt', q.given_at, 'giver', case when q.given_at is not null then ${authorJson('q', 'giver')} end) end`;

const PUBLICATION = sql`case when x.id is not null then jsonb_build_object('publishedOn', x.published_on, 'url', x.url,
  'isUnanswered', x.is_unanswered, 'overrideReason', x.override_reason, 'recordedAt', x.recorded_at, 'author', ${authorJson('x', 'author')}) end`;

/** What was seen of the page of version v, newest first. */
const CHECKS = sql`coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'seenOn', k.seen_on, 'url', k.url, 'pageOutcome', k.outcome,
    'words', k.words, 'fileName', k.file_name, 'mediaType', k.media_type, 'size', kb.size, 'sha256', k.blob_sha256,
    'downloadUrl', case when k.blob_sha256 is not null then '/files/' || k.id end, 'recordedAt', k.recorded_at,
    'author', ${authorJson('k', 'author')}) order by k.rank desc)
  from page_check k left join blob kb on kb.sha256 = k.blob_sha256 where k.text_version_id = v.id), '[]')`;

/** The page where t is published, as `published_page` tells it; null where there is none to look at. */
const PAGE = sql`(select jsonb_build_object('versionId', g.text_version_id, 'outcome', g.outcome, 'since', g.since, 'checkOn', g.check_on)
  from published_page(t.id) g)`;

const VERSIONS = sql`coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'fileName', v.file_name,
    'mediaType', v.media_type, 'size', b.size, 'sha256', v.blob_sha256, 'hash', v.sha256,
    'downloadUrl', case when v.blob_sha256 is not null then '/files/' || v.id end, 'url', v.url, 'note', v.note, 'plannedOn', v.planned_on,
    'alertWithinHours', v.alert_within_hours, 'handOverWithinDays', v.hand_over_within_days, 'recordedAt', v.recorded_at,
    'author', ${authorJson('v', 'author')}, 'opinionRequest', ${REQUEST}, 'publication', ${PUBLICATION}, 'pageChecks', ${CHECKS}) order by v.number desc)
  from legal_text_version v left join blob b on b.sha256 = v.blob_sha256 left join opinion_request q on q.text_version_id = v.id
  left join text_publication x on x.text_version_id = v.id where v.legal_text_id = t.id), '[]')`;

/** What is told of an impact assessment, newest first; nothing of another text. */
const ofDpia = (table: string, item: Sql): Sql =>
  sql`case when t.kind = 'DPIA' then coalesce((select jsonb_agg(${item} || jsonb_build_object('id', d.id, 'recordedAt', d.recorded_at,
    'author', ${authorJson('d', 'author')}) order by d.rank desc) from ${sql.table(table)} d where d.legal_text_id = t.id), '[]') else '[]'::jsonb end`;

const DPIA = sql`jsonb_build_object(
  'dpiaNeeds', ${ofDpia('dpia_need', sql`jsonb_build_object('criteria', d.criteria, 'listedAs', d.listed_as, 'isNeeded', d.is_needed, 'reason', d.reason)`)},
  'dpiaAdvice', ${ofDpia('dpia_advice', sql`jsonb_build_object('advice', d.advice, 'words', d.words)`)},
  'dpiaStates', ${ofDpia(
    'dpia_state',
    sql`jsonb_build_object('dpiaStage', d.dpia_stage, 'residualRisk', d.residual_risk, 'views', d.views, 'consultedOn', d.consulted_on, 'consultation', d.consultation)`,
  )})`;

const ITEM = sql`jsonb_build_object('id', t.id, 'conventionId', t.convention_id, 'reference', ${REFERENCE}, 'kind', t.kind, 'title', t.title,
    'confidentiality', t.confidentiality, 'partyId', t.party_id, 'recordedAt', t.recorded_at, 'author', ${authorJson('t', 'author')},
    'evidenceId', t.proof_id, 'withdrawalReason', t.withdrawal_reason, 'withdrawnAt', t.withdrawn_at,
    'withdrawer', case when t.withdrawn_at is not null then ${authorJson('t', 'withdrawer')} end, 'version', t.version, 'checkMonths', t.check_months, 'page', ${PAGE}, 'isProvable', ${IS_PROVABLE}, 'textVersions', ${VERSIONS},
    'weighed', jsonb_build_object('conventionId', t.convention_id, 'isRestricted', t.confidentiality = 'RESTRICTED',
      'keeper', jsonb_build_object('id', k.id, 'organisationId', k.organisation_id)),
    'parties', (select jsonb_agg(jsonb_build_object('id', y.id, 'organisationId', y.organisation_id, 'hasGdprRole', y.gdpr_role is not null)
      order by y.position) from party y where y.convention_id = t.convention_id)) || ${DPIA}`;

const ORDERS = {
  PLANNED_ON: { by: sql`n.planned_on`, means: 'When its newest version is to be published.' },
  RECORDED_AT: { by: sql`t.recorded_at`, means: 'When it was opened.' },
  REFERENCE: {
    by: sql`(coalesce(t.year, 0), coalesce(t.number, t.own_number))`,
    means: 'By year, then number; those kept to oneself first.',
  },
};
export const LegalTextSort = sortOf('LegalText', ORDERS);
export type LegalTextSort = Sort<keyof typeof ORDERS>;

const conditionsOf = (
  actor: Actor,
  {
    ids,
    conventionIds,
    partyIds,
    kinds,
    statuses,
    isInForce,
    isPageToCheck,
    isToProve,
    hasReservationToAnswer,
    text,
    plannedOn,
  }: LegalTextFilter,
  day: string,
): Sql[] => [
  ...isAmong('t.id', ids),
  ...isAmong('t.convention_id', conventionIds, 'conventionIds'),
  ...isAmong('t.party_id', partyIds, 'partyIds'),
  ...isOneOf('t.kind', kinds),
  ...(statuses ? [sql`${statusOn(day)} = any(${statuses}::text[])`] : []),
  ...(isInForce == null ? [] : [sql`${IN_FORCE} = ${isInForce}`]),
  ...(isPageToCheck == null ? [] : [sql`${isPageOfOwnSide(actor, day)} = ${isPageToCheck}`]),
  ...(isToProve == null ? [] : [sql`${isUnprovenOfOwnSide(actor)} = ${isToProve}`]),
  ...(hasReservationToAnswer == null ? [] : [sql`${isReservedOfOwnSide(actor)} = ${hasReservationToAnswer}`]),
  ...holds(sql`fold(${REFERENCE} || ' ' || t.title)`, text),
  ...isWithin(sql`n.planned_on`, plannedOn, 'plannedOn'),
];

/** What the rules of texts are handed. */
export const TOOLS: Tools = { isPublic, dayOf, daysAfter, pageAskedDays: PAGE_ASKED_DAYS };

/** A text as somebody reads it on a day. */
function shown(actor: Actor, known: KnownText, day: string): LegalTextType {
  const { weighed: _weighed, parties: _parties, page, isProvable: _isProvable, ...told } = known;
  const facts = factsOn(known, day, TOOLS);
  return {
    ...told,
    dpiaNeeds: told.dpiaNeeds.map((need) => ({
      ...need,
      conclusion: conclusionOf(need.criteria, need.listedAs),
      listing: need.listedAs && listingOf(need.listedAs),
    })),
    status: facts.status,
    gate: gateOn(known, day, TOOLS),
    publishableOn: publishableOn(known, TOOLS),
    pageOutcome: page?.outcome ?? null,
    pageCheckOn: page?.checkOn ?? null,
    textVersions: versionsOn(known, day),
    awaited: awaitedOn(known, day, TOOLS),
    allowedActions: legalTextVerbs.allowed(actor, facts),
  };
}

const viewsOn = (actor: Actor, day: string) => viewConditions(actor, viewedOn(day, statusOn(day)));

/** How many texts that the actor may read each view shows, the filter's own left aside, in one statement. */
export function countTextViews(em: EntityManager, actor: Actor, now: Date, filter: LegalTextFilter): Promise<ViewCounts> {
  const day = dayOf(now);
  const where = [readableRecords(actor, 't'), ...conditionsOf(actor, filter, day)];
  return countViews(em, actor, { from: FROM, where, views: viewsOn(actor, day) });
}

/** One page of the texts that the actor may read, newest first unless told otherwise, in one statement. */
export async function findLegalTexts(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: LegalTextFilter,
  request: PagingRequest,
): Promise<LegalTextPage> {
  const day = dayOf(now);
  const where = [readableRecords(actor, 't'), ...conditionsOf(actor, filter, day), ...isInViews(viewsOn(actor, day), filter.views)];
  const isByNewest = Boolean(filter.statuses ?? filter.plannedOn ?? filter.views) || request.sort?.field === 'PLANNED_ON';
  const list = {
    from: isByNewest ? FROM : TEXT,
    key: sql`t.id`,
    where,
    orders: ORDERS,
    unsorted: sql`t.recorded_at desc`,
    item: ITEM,
    isKeyed: true,
  };
  const { total, items } = await readPage<KnownText>(em, list, request);
  return { total, items: items.map((item) => shown(actor, item, day)) };
}

/** Everything that is known of a text, already authorized. */
export async function knownText(em: EntityManager, id: string): Promise<KnownText> {
  const [row] = await read<{ item: KnownText }>(em, sql`select ${ITEM} as item from ${TEXT} where t.id = ${id}`);
  return row!.item;
}

/** The controllers of the processing among the parties of a convention, else those that the catalogue binds as such. */
export async function controllersIn(em: EntityManager, conventionId: string): Promise<string[]> {
  const [row] = await read<{ controllers: { id: string }[] }>(
    em,
    sql`select ${controllersOf(sql`${conventionId}::uuid`, 'legalText.planned')} as controllers`,
  );
  return row!.controllers.map(({ id }) => id);
}
