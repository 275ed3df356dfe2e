import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOfPerson } from '../actors/actorOfPerson.ts';
import type { Clock } from '../platform/clock.ts';
import type { Orm } from '../platform/db/orm.ts';
import { fail, notFound } from '../platform/errors.ts';
import { matchesTag } from '../platform/files/httpFile.rules.ts';
import { addressKey } from '../platform/http/addressKey.ts';
import { refuseOtherMethods } from '../platform/http/methodNotAllowed.ts';
import { findNamedFeed } from './calendarFeed.queries.ts';
import { FEEDS_AT, secretIn } from './feedAddress.ts';
import { findUpcoming } from './upcoming.queries.ts';
import { writeCalendar } from './writeCalendar.ts';

interface FeedOptions {
  orm: Orm;
  clock: Clock;
  publicUrl: string;
  requestsPerMinute?: number;
}

const REQUESTS_PER_MINUTE = 120;
/** Entries of a feed: the soonest; programs read it again every hour. */
const MOST = 1_000;
const NOT_MODIFIED = 304;

const gone = () =>
  fail('NOT_FOUND', 'CALENDAR_GONE', {
    fr: 'Cette adresse d’agenda n’a plus cours : demandez-en une autre sur votre page « Mon agenda ».',
    en: 'This calendar address has ended: ask for another one on your page “My calendar”.',
  });

const tooMany = () =>
  fail('UNAVAILABLE', 'TOO_MANY_REQUESTS', {
    fr: 'Trop de lectures de cet agenda : recommencez dans une minute.',
    en: 'This calendar is read too often: try again in a minute.',
  });

/** The file of whoever the secret was given to, as they may read things now. Throws NOT_FOUND, CALENDAR_GONE. */
async function calendarOf(em: EntityManager, secret: string | undefined, { clock, publicUrl }: FeedOptions): Promise<string> {
  const feed = secret ? await findNamedFeed(em, secret) : null;
  if (!feed) throw notFound();
  const now = clock.now();
  const actor = feed.isRevoked ? null : await actorOfPerson(em, feed.personId, now);
  if (!actor || actor.memberships.length === 0) throw gone();
  const { items } = await findUpcoming(em, actor, now, { isMine: true }, { offset: 0, limit: MOST });
  return writeCalendar(items, { language: feed.language, publicUrl });
}

async function send(request: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply, options: FeedOptions) {
  const calendar = await calendarOf(options.orm.em.fork(), secretIn(request.params.file), options);
  const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache').header('referrer-policy', 'no-referrer');
  if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(NOT_MODIFIED).send();
  return reply.type('text/calendar; charset=utf-8').send(calendar);
}

/**
 * `GET` and `HEAD /calendars/<secret>.ics`: the calendar of a person, for programs that cannot sign in. 404 for a secret that nobody was given, 410
 * once it was ended or its person has no role left.
 */
export async function registerFeeds(app: FastifyInstance, options: FeedOptions): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(rateLimit, {
      max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: ({ ip }) => addressKey(ip),
      errorResponseBuilder: tooMany,
    });
    refuseOtherMethods(scope, `${FEEDS_AT}/:file`, ['GET', 'HEAD']);
    scope.get<{ Params: { file: string } }>(`${FEEDS_AT}/:file`, (request, reply) => send(request, reply, options));
  });
}
