import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { newToken, tokenHash } from '../platform/auth/tokens.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { notFound } from '../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { knownId } from '../platform/validate.ts';
import { CalendarFeed, type FeedLanguage } from './calendarFeed.entity.ts';
import type { CalendarFeedType } from './calendarFeed.type.ts';
import { addressOfFeed } from './feedAddress.ts';

const noteOn = (actor: Actor, action: string, at: Date): JournalNote => ({
  chain: INSTANCE_CHAIN,
  action,
  subject: { type: 'Person', id: actor.personId },
  by: signAs(actor, actor.memberships[0]!),
  at,
  security: 'ACCOUNT_CHANGED',
});

/** What a person does to their address waits for what they are doing to it. */
const oneByOne = ({ personId }: Actor): string => `calendar of ${personId}`;

/** Gives a person an address for their calendar, and ends the one they had. Returns the address, which is kept nowhere. */
export async function issueCalendarFeed(em: EntityManager, actor: Actor, clock: Clock, language: FeedLanguage): Promise<string> {
  const secret = newToken();
  const issue = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const at = clock.now();
    const former = await tx.findOne(CalendarFeed, { person: actor.personId, revokedAt: null });
    if (former) former.revokedAt = at;
    await tx.flush();
    tx.create(CalendarFeed, { id: newId(), person: actor.personId, secretHash: tokenHash(secret), language, issuedAt: at });
    note(noteOn(actor, 'person.calendarIssued', at));
    return addressOfFeed(secret);
  };
  return journaled(em, issue, oneByOne(actor));
}

/** Ends the address that a person has. Errors: NOT_FOUND when it is not theirs, or ended. */
export async function revokeCalendarFeed(em: EntityManager, actor: Actor, clock: Clock, feedId: string): Promise<CalendarFeedType> {
  const id = knownId('calendarFeedId', feedId);
  const revoke = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const feed = await tx.findOne(CalendarFeed, { id, person: actor.personId, revokedAt: null });
    if (!feed) throw notFound('calendarFeedId');
    const at = clock.now();
    feed.revokedAt = at;
    note(noteOn(actor, 'person.calendarRevoked', at));
    return { id, issuedAt: feed.issuedAt.toISOString(), titleLanguage: feed.language };
  };
  return journaled(em, revoke, oneByOne(actor));
}
