import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole, partyMemberships, reviewedConventions } from '../actors/actor.ts';
import { idsOf } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { Member, MemberPage } from './members.type.ts';

/**
 * Members (m, with p the person) whose names the actor may read: those of their own parties; those of the conventions, and of the programmes, that
 * they review; all of them for an administrator. A reader sees nobody.
 */
function visibleMembers(actor: Actor): Sql {
  if (hasRole(actor, 'ADMINISTRATOR')) {
    return sql`true`;
  }
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const programmes = actor.memberships.flatMap(({ programmeId }) => programmeId ?? []);
  return sql`(m.party_id = any(${parties}::uuid[]) or m.convention_id = any(${idsOf(reviewedConventions(actor))})
    or m.programme_id = any(${programmes}::uuid[]))`;
}

const ORDERS = {
  FULL_NAME: { by: sql`fold(p.full_name)`, means: 'First name and name, whatever the accents and the case.' },
  PARTY: { by: sql`y.code`, means: 'Code of the side they act for; those who act for none come after the others.' },
  ROLE: { by: sql`m.role`, means: 'What the membership lets them do, by the name of the role.' },
};
export const MemberSort = sortOf('Member', ORDERS);
export type MemberSort = Sort<keyof typeof ORDERS>;

/** One page of the members in force today that the actor may see, by name unless told otherwise, in one statement. */
export async function findMembers(
  em: EntityManager,
  actor: Actor,
  now: Date,
  conditions: Sql[],
  request: PagingRequest,
): Promise<MemberPage> {
  const list = {
    from: sql`membership m join person p on p.id = m.person_id left join party y on y.id = m.party_id`,
    key: sql`m.id`,
    where: [
      visibleMembers(actor),
      sql`p.deactivated_at is null`,
      sql`m.valid_from <= paris_day(${now}) and (m.valid_until is null or m.valid_until >= paris_day(${now}))`,
      ...conditions,
    ],
    orders: ORDERS,
    unsorted: sql`fold(p.full_name), p.id, y.code`,
    item: sql`json_build_object('id', m.id, 'personId', p.id, 'fullName', p.full_name, 'role', m.role, 'partyId', m.party_id,
      'partyCode', y.code, 'conventionId', m.convention_id)`,
  };
  return readPage<Member>(em, list, request);
}
