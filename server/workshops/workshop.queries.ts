import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { EntryFacts } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';
import type { WorkshopFilter } from './workshop.inputs.ts';
import type { WorkshopPage, WorkshopType } from './workshop.type.ts';
import { workshopVerbs } from './workshop.verbs.ts';

const ITEM = sql`w.canvas || jsonb_build_object('id', w.id, 'conventionId', w.convention_id, 'partyId', w.party_id, 'reference', ${referenceOf('ATR', 'w')},
  'confidentiality', w.confidentiality, 'heldOn', w.held_on, 'method', w.method, 'heldFor', w.trigger, 'minutesText', w.minutes,
  'recordedAt', w.recorded_at, 'author', ${authorJson('w', 'author')}, 'version', w.version,
  'weighed', jsonb_build_object('conventionId', w.convention_id, 'isRestricted', w.confidentiality = 'RESTRICTED',
    'keeper', jsonb_build_object('id', k.id, 'organisationId', k.organisation_id)))`;

const ORDERS = {
  HELD_ON: { by: sql`w.held_on`, means: 'When it took place.' },
  RECORDED_AT: { by: sql`w.recorded_at`, means: 'When it was written in the register.' },
};
export const WorkshopSort = sortOf('Workshop', ORDERS);
export type WorkshopSort = Sort<keyof typeof ORDERS>;

/** One page of the workshops that the actor may read, newest first unless told otherwise, in one statement. */
export async function findWorkshops(
  em: EntityManager,
  actor: Actor,
  { ids, conventionIds }: WorkshopFilter,
  request: PagingRequest,
): Promise<WorkshopPage> {
  const list = {
    from: sql`workshop w join party k on k.id = w.party_id`,
    key: sql`w.id`,
    where: [readableRecords(actor, 'w'), ...isAmong('w.id', ids), ...isAmong('w.convention_id', conventionIds, 'conventionIds')],
    orders: ORDERS,
    unsorted: sql`w.held_on desc, w.recorded_at desc`,
    item: ITEM,
  };
  const { total, items } = await readPage<Omit<WorkshopType, 'allowedActions'> & { weighed: EntryFacts }>(em, list, request);
  return { total, items: items.map(({ weighed, ...told }) => ({ ...told, allowedActions: workshopVerbs.allowed(actor, weighed) })) };
}
