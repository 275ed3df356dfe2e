import type { EntityManager } from '@mikro-orm/postgresql';
import { read, run, type Sql, sql } from '../platform/db/read.ts';
import type { Actor, ActorMembership } from './actor.ts';
import { CONVENTIONS_OF_PROGRAMME } from './scope.policy.ts';

/** SQL value: the conventions of a programme (g), in one text. */
const EACH = sql`array_to_string(${CONVENTIONS_OF_PROGRAMME}, ' ')`;
/**
 * SQL value: what tells that the conventions of a programme are still the same, beside the catalogues and the conventions it names: how many follow those
 * catalogues. None is ever removed, nor goes to a catalogue of another key, so that they only grow. Reading each at every request would cost more than
 * most of what is asked.
 */
const HOW_MANY = sql`(select count(*) from convention cv join catalogue cat on cat.id = cv.catalogue_id where cat.key = any(g.catalogue_keys))::text`;

/**
 * SQL query: the actor of a person (a SQL value) with the memberships in force on the day of `now` in Paris and what is told of the conventions of
 * their programmes; no row for one deactivated.
 */
const actorOfPerson = (person: Sql, now: Date, conventions: Sql): Sql => sql`
  select jsonb_build_object(
    'personId', p.id, 'fullName', p.full_name, 'email', p.email,
    'organisationId', o.id, 'organisationName', o.name, 'organisationShortName', o.short_name,
    'memberships', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', m.id, 'role', m.role, 'conventionId', m.convention_id, 'partyId', m.party_id, 'partyCode', y.code,
        'partyOrganisationId', y.organisation_id, 'programmeId', m.programme_id, 'programmeConventionIds',
        case when g.id is null then '' else ${conventions} end, 'programmeCatalogueKeys', coalesce(to_jsonb(g.catalogue_keys), '[]'),
        'programmeNamedIds', coalesce(to_jsonb(g.convention_ids), '[]')) order by m.id)
      from membership m left join party y on y.id = m.party_id left join programme g on g.id = m.programme_id
      where m.person_id = p.id and m.valid_from <= paris_day(${now}) and (m.valid_until is null or m.valid_until >= paris_day(${now}))
    ), '[]'::jsonb)) as actor
  from person p join organisation o on o.id = p.organisation_id
  where p.id = ${person} and p.deactivated_at is null`;

/** SQL query: SHA-256 of all that is known of an actor, two that have the same are the same; no row for one deactivated. */
const fingerprintOf = (person: Sql, now: Date): Sql =>
  sql`select encode(sha256(convert_to(who.actor::text, 'UTF8')), 'hex') as fingerprint from (${actorOfPerson(person, now, HOW_MANY)}) who`;

/** As the database tells it: the conventions of a programme in one text, which costs a tenth of an array of them. */
type Told = Omit<Actor, 'memberships'> & {
  memberships: (Omit<ActorMembership, 'programmeConventionIds'> & { programmeConventionIds: string })[];
};

const heard = ({ memberships, ...person }: Told): Actor => ({
  ...person,
  memberships: memberships.map((membership) => ({
    ...membership,
    programmeConventionIds: membership.programmeConventionIds.split(' ').filter(Boolean),
  })),
});

export interface LoadedActor {
  actor: Actor;
  fingerprint: string;
}

/** A person and the memberships in force on the day of `now` in Paris, in one statement; null for an unknown or deactivated one. */
export async function loadActor(em: EntityManager, person: Sql, now: Date): Promise<LoadedActor | null> {
  const [row] = await read<{ actor: Told; fingerprint: string }>(
    em,
    sql`select who.actor, (${fingerprintOf(person, now)}) as fingerprint from (${actorOfPerson(person, now, EACH)}) who`,
  );
  return row ? { actor: heard(row.actor), fingerprint: row.fingerprint } : null;
}

/** SQL value: whether the person is still the one of that fingerprint. */
export const isStillThatActor = (person: Sql, now: Date, fingerprint: string): Sql =>
  sql`coalesce((${fingerprintOf(person, now)}) = ${fingerprint}, false)`;

/** Whether the person is still the one of that fingerprint, in one statement. */
export async function findWhetherStill(em: EntityManager, person: Sql, now: Date, fingerprint: string): Promise<boolean> {
  const [row] = await read<{ holds: boolean }>(em, sql`select ${isStillThatActor(person, now, fingerprint)} as holds`);
  return row!.holds;
}

/**
 * Keeps the person, their body and their memberships as they are until the transaction ends: whoever changes any of them locks the person first,
 * and waits. What is read next is what holds.
 */
export async function lockPersonOf(tx: EntityManager, personId: string): Promise<void> {
  await run(tx, sql`select p.id from person p where p.id = ${personId} for share`);
}
