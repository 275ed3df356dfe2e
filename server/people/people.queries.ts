import type { EntityManager } from '@mikro-orm/postgresql';
import { shownOrganisation } from '../organisations/shownOrganisation.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { asJson } from '../platform/db/shown.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { MembershipPage, MembershipType } from './membership.type.ts';
import type { PersonPage, PersonType } from './people.type.ts';

const membershipJson = (
  now: Date,
): Sql => sql`jsonb_build_object('id', m.id, 'personId', m.person_id, 'personName', mp.full_name, 'role', m.role,
  'conventionId', m.convention_id, 'conventionTitle', mc.title, 'partyId', m.party_id, 'partyCode', my.code,
  'programmeId', m.programme_id, 'programmeName', mg.name, 'validFrom', m.valid_from, 'validUntil', m.valid_until,
  'isActive', m.valid_from <= paris_day(${now}) and (m.valid_until is null or m.valid_until >= paris_day(${now})))`;

const MEMBERSHIPS = sql`membership m join person mp on mp.id = m.person_id
  left join convention mc on mc.id = m.convention_id left join party my on my.id = m.party_id
  left join programme mg on mg.id = m.programme_id`;

/** The establishment certified of p is not one of o's: a person who may work for another body than the one they are registered under. */
export const IS_FROM_ELSEWHERE = sql`(p.certified_siret is not null and p.certified_siret <> all(o.sirets))`;

const PERSON_ORDERS = {
  FULL_NAME: { by: sql`fold(p.full_name)`, means: 'Whatever the accents and the case.' },
  EMAIL: { by: sql`p.email`, means: 'The address.' },
  ORGANISATION: { by: sql`fold(o.name)`, means: 'Whole name of the body that employs them.' },
};
export const PersonSort = sortOf('Person', PERSON_ORDERS);
export type PersonSort = Sort<keyof typeof PERSON_ORDERS>;
const MEMBERSHIP_ORDERS = {
  PERSON_NAME: { by: sql`fold(mp.full_name)`, means: 'Full name of who has it, whatever the accents and the case.' },
  ROLE: { by: sql`m.role`, means: 'What it lets them do, by the name of the role.' },
  VALID_FROM: { by: sql`m.valid_from`, means: 'First day.' },
  VALID_UNTIL: { by: sql`m.valid_until`, means: 'Last day; those without one come after the others.' },
};
export const MembershipSort = sortOf('Membership', MEMBERSHIP_ORDERS);
export type MembershipSort = Sort<keyof typeof MEMBERSHIP_ORDERS>;

/** One page of people with their memberships, in one statement. */
export async function findPeople(em: EntityManager, now: Date, conditions: Sql[], request: PagingRequest): Promise<PersonPage> {
  const list = {
    from: sql`person p join organisation o on o.id = p.organisation_id`,
    key: sql`p.id`,
    where: conditions,
    orders: PERSON_ORDERS,
    unsorted: PERSON_ORDERS.FULL_NAME.by,
    item: sql`jsonb_build_object('id', p.id, 'fullName', p.full_name, 'email', p.email, 'organisation', ${asJson(shownOrganisation('o'))},
      'certifiedSiret', p.certified_siret, 'isFromElsewhere', ${IS_FROM_ELSEWHERE}, 'deactivatedAt', p.deactivated_at, 'version', p.version,
      'memberships', coalesce((select jsonb_agg(${membershipJson(now)} order by m.valid_from desc, m.id) from ${MEMBERSHIPS}
        where m.person_id = p.id), '[]'::jsonb))`,
  };
  return readPage<PersonType>(em, list, request);
}

/** One page of memberships, in one statement. */
export async function findMemberships(em: EntityManager, now: Date, conditions: Sql[], request: PagingRequest): Promise<MembershipPage> {
  const list = {
    from: MEMBERSHIPS,
    key: sql`m.id`,
    where: conditions,
    orders: MEMBERSHIP_ORDERS,
    unsorted: MEMBERSHIP_ORDERS.PERSON_NAME.by,
    item: membershipJson(now),
  };
  return readPage<MembershipType>(em, list, request);
}
