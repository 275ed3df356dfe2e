import type { EntityManager } from '@mikro-orm/postgresql';
import { tokenHash } from '../platform/auth/tokens.ts';
import { read, sql } from '../platform/db/read.ts';
import type { FeedLanguage } from './calendarFeed.entity.ts';
import type { CalendarFeedType } from './calendarFeed.type.ts';

/** The feed in force of a person; null without one. */
export async function findCalendarFeed(em: EntityManager, personId: string): Promise<CalendarFeedType | null> {
  const [found] = await read<CalendarFeedType>(
    em,
    sql`select f.id, f.issued_at as "issuedAt", f.language as "titleLanguage" from calendar_feed f where f.person_id = ${personId} and f.revoked_at is null`,
  );
  return found ?? null;
}

/** A feed as its address names it, in force or not. */
export interface NamedFeed {
  personId: string;
  language: FeedLanguage;
  isRevoked: boolean;
}

/** The feed that a secret opens, or opened; null for a secret that nobody was ever given. */
export async function findNamedFeed(em: EntityManager, secret: string): Promise<NamedFeed | null> {
  const [found] = await read<NamedFeed>(
    em,
    sql`select f.person_id as "personId", f.language, f.revoked_at is not null as "isRevoked" from calendar_feed f where f.secret_hash = ${tokenHash(secret)}`,
  );
  return found ?? null;
}
