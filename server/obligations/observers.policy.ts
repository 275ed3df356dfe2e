import {
  type Actor,
  type ActorMembership,
  hasRole,
  partyMemberships,
  reviewedConventions,
  reviewerOf,
  standsWith,
} from '../actors/actor.ts';
import type { By } from '../actors/verbs.ts';
import { idsOf } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import type { ObligationFacts, SidesFacts } from './obligation.policy.ts';

export const SIDES = ['PARTNER', 'TEAM', 'REVIEWER'] as const;
/** From where a commitment of the manifesto is observed. */
export type Side = (typeof SIDES)[number];

/** SQL: the sides of the commitment c in a convention; null where nothing is observed. */
export const observedSides = (
  convention: Sql,
): Sql => sql`case when c.tracking = 'OBSERVE' and c.sides is not null then c.sides || jsonb_build_object('bodies',
  coalesce((select jsonb_agg(distinct sp.organisation_id) from party sp where sp.convention_id = ${convention}
    and (c.sides -> 'partner' ? sp.code or c.sides -> 'team' ? sp.code)), '[]'::jsonb)) end`;

/** A reviewer of a programme that holds the convention, who stands with neither side. */
function reviewerApart(actor: Actor, conventionId: string, { bodies }: SidesFacts): ActorMembership | undefined {
  return bodies.some((body) => standsWith(actor, conventionId, body)) ? undefined : reviewerOf(actor, conventionId);
}

/** The side for which a membership observes. */
export function sideOf({ role, partyCode }: ActorMembership, { partner, team }: SidesFacts): Side {
  if (role === 'REVIEWER') return 'REVIEWER';
  return partner.includes(partyCode!) && !team.includes(partyCode!) ? 'PARTNER' : 'TEAM';
}

/** From which side a person observes, and by which membership; undefined where they do not. */
export function observing(
  actor: Actor,
  { conventionId, sides }: Pick<ObligationFacts, 'conventionId' | 'sides'>,
): { side: Side; membership: ActorMembership } | undefined {
  if (!sides || hasRole(actor, 'ADMINISTRATOR')) return undefined;
  const members = partyMemberships(actor, conventionId);
  const of = (codes: string[]) => members.find(({ partyCode }) => codes.includes(partyCode!));
  const [partner, team] = [of(sides.partner), of(sides.team)];
  if (partner && team) return undefined;
  const membership = partner ?? team ?? reviewerApart(actor, conventionId, sides);
  return membership && { side: sideOf(membership, sides), membership };
}

/** Who observes: a member of one side, never of both, or a reviewer who stands with neither; never an administrator. */
export const observers: By<ObligationFacts> = {
  code: 'NOT_A_SIDE',
  text: {
    fr: 'Seuls un membre d’un seul côté du manifeste, partenaire ou équipe, et un relecteur indépendant des deux observent comment il est tenu.',
    en: 'Only a member of one side of the manifesto, partner or team, and a reviewer independent of both observe how it is kept.',
  },
  membership: (actor, facts) => observing(actor, facts)?.membership,
};

/** SQL form of the side for which a member of a party observes s, by its commitment c; null for whoever is of neither side, or of both. */
export function partySide(actor: Actor): Sql {
  const own = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  if (hasRole(actor, 'ADMINISTRATOR') || own.length === 0) return sql`null::text`;
  const stands = (side: string) => sql`coalesce(bool_or(c.sides -> ${sql.lit(side)} ? own.code), false)`;
  return sql`(select case when ${stands('partner')} and ${stands('team')} then null when ${stands('partner')} then 'PARTNER'
      when ${stands('team')} then 'TEAM' end
    from party own where own.id = any(${own}::uuid[]) and own.convention_id = s.convention_id)`;
}

/** SQL form of the side for which a person observes s, by its commitment c (observing; tests compare the two); null where they do not. */
export function observedFrom(actor: Actor): Sql {
  const reviewed = reviewedConventions(actor);
  if (hasRole(actor, 'ADMINISTRATOR') || reviewed.length === 0) return partySide(actor);
  const bodies = partyMemberships(actor).map(({ conventionId, partyOrganisationId }) => `${conventionId}/${partyOrganisationId}`);
  const isApart = sql`not exists (select from party sp where sp.convention_id = s.convention_id
    and (c.sides -> 'partner' ? sp.code or c.sides -> 'team' ? sp.code)
    and (sp.organisation_id = ${actor.organisationId}::uuid or sp.convention_id || '/' || sp.organisation_id = any(${bodies}::text[])))`;
  return sql`coalesce(${partySide(actor)}, case when s.convention_id in (select unnest(${idsOf(reviewed)})) and ${isApart} then 'REVIEWER' end)`;
}
