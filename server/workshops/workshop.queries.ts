import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { referenceOf } from '../registers/numbers.ts';
import { countViews, isInViews, type ViewCounts, viewConditions } from '../registers/views.ts';
import type { WorkshopFilter } from './workshop.inputs.ts';
import type { WorkshopPage, WorkshopType } from './workshop.type.ts';
import { type WorkshopFacts, workshopVerbs } from './workshop.verbs.ts';
import { PROVEN, proofOf, VIEWED } from './workshopDuties.queries.ts';

/** SQL text: what people call w by. */
export const REFERENCE = referenceOf('ATR', 'w');

const itemOf = (
  actor: Actor,
): Sql => sql`w.canvas || jsonb_build_object('id', w.id, 'conventionId', w.convention_id, 'partyId', w.party_id, 'reference', ${REFERENCE},
  'confidentiality', w.confidentiality, 'heldOn', w.held_on, 'method', w.method, 'heldFor', w.trigger, 'minutesText', w.minutes,
  'recordedAt', w.recorded_at, 'proof', ${proofOf(actor)}, 'proven', ${PROVEN}, 'author', ${authorJson('w', 'author')}, 'version', w.version,
  'weighed', jsonb_build_object('conventionId', w.convention_id, 'isRestricted', w.confidentiality = 'RESTRICTED', 'hasMinutes', w.minutes is not null,
    'keeper', jsonb_build_object('id', k.id, 'organisationId', k.organisation_id)))`;

const ORDERS = {
  HELD_ON: { by: sql`w.held_on`, means: 'When it took place.' },
  RECORDED_AT: { by: sql`w.recorded_at`, means: 'When it was written in the register.' },
};
export const WorkshopSort = sortOf('Workshop', ORDERS);
export type WorkshopSort = Sort<keyof typeof ORDERS>;

interface Row extends Omit<WorkshopType, 'allowedActions' | 'proofId' | 'isProofCurrent' | 'provenIds'> {
  weighed: WorkshopFacts;
  proof: { id: string; isCurrent: boolean } | null;
  /** What its minutes prove. */
  proven: string[];
}

const FROM = sql`workshop w join party k on k.id = w.party_id`;

const conditionsOf = (actor: Actor, { ids, conventionIds }: WorkshopFilter): Sql[] => [
  readableRecords(actor, 'w'),
  ...isAmong('w.id', ids),
  ...isAmong('w.convention_id', conventionIds, 'conventionIds'),
];

/** How many workshops that the actor may read each view shows, the filter's own left aside, in one statement. */
export const countWorkshopViews = (em: EntityManager, actor: Actor, filter: WorkshopFilter): Promise<ViewCounts> =>
  countViews(em, actor, { from: FROM, where: conditionsOf(actor, filter), views: viewConditions(actor, VIEWED) });

/** One page of the workshops that the actor may read, newest first unless told otherwise, in one statement. */
export async function findWorkshops(
  em: EntityManager,
  actor: Actor,
  { views, ...filter }: WorkshopFilter,
  request: PagingRequest,
  words: Sql[] = [],
): Promise<WorkshopPage> {
  const list = {
    from: FROM,
    key: sql`w.id`,
    where: [...conditionsOf(actor, filter), ...words, ...isInViews(viewConditions(actor, VIEWED), views)],
    orders: ORDERS,
    unsorted: sql`w.held_on desc, w.recorded_at desc`,
    item: itemOf(actor),
  };
  const { total, items } = await readPage<Row>(em, list, request);
  return {
    total,
    items: items.map(({ weighed, proof, proven, ...told }) => ({
      ...told,
      ...{ proofId: proof?.id ?? null, isProofCurrent: proof?.isCurrent ?? false, provenIds: proven },
      allowedActions: workshopVerbs
        .allowed(actor, weighed)
        .filter((action) => action !== 'OFFER' || (proven.length > 0 && !proof?.isCurrent)),
    })),
  };
}
