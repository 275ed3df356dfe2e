import type { Actor } from '../actors/actor.ts';
import { partyMemberships } from '../actors/actor.ts';
import { keptParties } from '../registers/entryParties.ts';
import { TOOLS } from './committee.queries.ts';
import { windowOf } from './committee.rules.ts';
import { organisingVerbs } from './committee.verbs.ts';
import type { KnownSchedule } from './committeeSchedule.queries.ts';
import type { CommitteeSchedule, OrganisingVoice } from './committeeSchedule.type.ts';

/** The parties in whose name somebody may act about committees, each with how. */
function voicesOf(actor: Actor, { conventionId, organisers }: KnownSchedule): OrganisingVoice[] {
  const own = partyMemberships(actor, conventionId).flatMap(({ partyId }) => partyId ?? []);
  return [...new Set([...keptParties(actor, conventionId), ...own])].map((partyId) => ({
    partyId,
    organisingActions: organisingVerbs.allowed(actor, { conventionId, partyId, isOrganiser: organisers.includes(partyId) }),
  }));
}

/** When the next committee of a convention is to be held, as somebody reads it on a day. */
export function showSchedule(known: KnownSchedule, actor: Actor, today: string): CommitteeSchedule {
  const window = windowOf(known.reckoned, TOOLS);
  const { agreedOn } = window;
  const { lastDay } = known.reckoned;
  const isPastTheEnd = agreedOn !== null && lastDay !== null && agreedOn > lastDay;
  return {
    window,
    isPastTheEnd,
    isOverdue: agreedOn !== null && agreedOn < today && !isPastTheEnd,
    nextId: known.nextId,
    lastId: known.lastId,
    estimates: known.estimates,
    voices: voicesOf(actor, known),
  };
}
