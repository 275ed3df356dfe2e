import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole, partyMemberships } from '../actors/actor.ts';
import { allOf, containsWords, read, type Sql, sql, type Wording } from '../platform/db/read.ts';
import type { Member } from './members.type.ts';

/**
 * Members (m, with p the person) whose names the actor may read: those of their own parties; of every party for a reviewer or an administrator.
 * A reader sees nobody.
 */
function visibleMembers(actor: Actor): Sql {
  if (hasRole(actor, 'REVIEWER') || hasRole(actor, 'ADMINISTRATOR')) {
    return sql`true`;
  }
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  return sql`m.party_id = any(${parties}::uuid[])`;
}

interface MemberSearch {
  partyId?: string;
  text?: string;
  wording?: Wording;
  limit: number;
}

/** Members in force today that the actor may see, by name, in one statement. */
export async function findMembers(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { partyId, text, wording, limit }: MemberSearch,
): Promise<Member[]> {
  const conditions = [
    visibleMembers(actor),
    sql`p.deactivated_at is null`,
    sql`m.valid_from <= paris_day(${now}) and (m.valid_until is null or m.valid_until >= paris_day(${now}))`,
    ...(partyId ? [sql`m.party_id = ${partyId}`] : []),
    ...(text ? containsWords(text, sql`fold(p.full_name)`, wording) : []),
  ];
  return read<Member>(
    em,
    sql`select m.id, p.id as "personId", p.full_name as "fullName", m.role, m.party_id as "partyId", y.code as "partyCode", m.convention_id as "conventionId"
      from membership m join person p on p.id = m.person_id left join party y on y.id = m.party_id
      where ${allOf(conditions)} order by fold(p.full_name), p.id, y.code limit ${limit}`,
  );
}
