import type { EntityManager } from '@mikro-orm/postgresql';
import { CONVENTIONS_OF_PROGRAMME } from '../actors/scope.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { SITE_PAGES } from '../site/sitePage.entity.ts';
import { SETUP_KINDS, type SetupKind, type SetupStep } from './setup.type.ts';

const PARTIES_OF_AN_AGREEMENT = 2;
const NAMED = 5;

type Counted = Pick<SetupStep, 'kind' | 'presentCount' | 'neededCount' | 'lacks'>;

/** Memberships in force (m) of people who may sign in. */
const membershipsOn = (now: Date): Sql => sql`
  select m.* from membership m join person p on p.id = m.person_id
  where p.deactivated_at is null and m.valid_from <= paris_day(${now}) and (m.valid_until is null or m.valid_until >= paris_day(${now}))`;

/** Bound sides (b) of the conventions that last, and of those that ended where somebody still works; who acts for each, and who judges it. */
const sidesOn = (now: Date): Sql => sql`
  select y.code || ' · ' || cv.title as name,
    exists (select from members m where m.party_id = y.id) as has_member,
    exists (select from members m join party other on other.id = m.party_id
      where m.role = 'DPO' and other.convention_id = y.convention_id and other.organisation_id <> y.organisation_id)
    or exists (select from members m join programme g on g.id = m.programme_id join person p on p.id = m.person_id
      where y.convention_id = any(${CONVENTIONS_OF_PROGRAMME}) and p.organisation_id <> y.organisation_id) as has_reviewer
  from party y join convention cv on cv.id = y.convention_id
  where exists (select from obligation o where o.party_id = y.id)
    and (coalesce(last_day(cv.id, ${now}) >= paris_day(${now}), true) or exists (select from members m where m.convention_id = cv.id))`;

const step = (kind: SetupKind, present: Sql, needed: Sql, lacks: Sql = sql`array[]::text[]`): Sql =>
  sql`select ${kind}::text as kind, (${present})::integer as "presentCount", (${needed})::integer as "neededCount", ${lacks} as lacks`;

const ofSides = (kind: SetupKind, has: Sql): Sql =>
  step(
    kind,
    sql`select count(*) from sides b where ${has}`,
    sql`select count(*) from sides`,
    sql`array(select b.name from sides b where not ${has} order by b.name limit ${NAMED})`,
  );

const all = (parts: Sql[]): Sql => parts.reduce((before, part) => sql`${before} union all ${part}`);

/** Every step of putting an instance in place, counted in one statement. */
export async function countSetup(em: EntityManager, now: Date): Promise<SetupStep[]> {
  const pages = [...SITE_PAGES];
  const steps = all([
    step('ORGANISATIONS', sql`select count(*) from organisation`, sql`${PARTIES_OF_AN_AGREEMENT}`),
    step('CATALOGUES', sql`select count(*) from catalogue`, sql`1`),
    step('CONVENTIONS', sql`select count(*) from convention`, sql`1`),
    ofSides('MEMBERS', sql`b.has_member`),
    ofSides('REVIEWERS', sql`b.has_reviewer`),
    step(
      'LEGAL_PAGES',
      sql`select count(*) from site_page`,
      sql`${pages.length}`,
      sql`array(select slug from unnest(${pages}::text[]) slug where slug not in (select s.slug from site_page s) order by slug)`,
    ),
    step('FIRST_PROOF', sql`select count(*) from evidence`, sql`1`),
  ]);
  const counted = await read<Counted>(em, sql`with members as (${membershipsOn(now)}), sides as (${sidesOn(now)}) ${steps}`);
  return SETUP_KINDS.map((kind) => {
    const found = counted.find((one) => one.kind === kind)!;
    return { ...found, isDone: found.neededCount > 0 && found.presentCount >= found.neededCount };
  });
}
