import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { newId } from '../db/columns.ts';
import { read, run, type Sql, sql } from '../db/read.ts';
import type { AuthCookie } from './cookies.ts';
import { Session } from './session.entity.ts';
import { newToken, tokenHash } from './tokens.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Set by `registerAuth`: how a request's session is read. */
    sessionReader: { cookie: AuthCookie; clock: Clock };
  }
}

/** A session never lasts longer, as at ProConnect. */
export const SESSION_SECONDS = 12 * 60 * 60;
const USER_AGENT_LENGTH = 200;

export interface CurrentSession {
  sessionId: string;
  personId: string;
}

export interface NewSession {
  personId: string;
  idToken: string;
  acr: string | null;
  userAgent: string | undefined;
}

/** Opens a session and revokes the one this browser had. Returns the token of the cookie, which is kept nowhere else. */
export async function openSession(em: EntityManager, now: Date, oldToken: string | undefined, given: NewSession): Promise<string> {
  const token = newToken();
  await em.transactional(async (tx) => {
    if (oldToken) await revokeSession(tx, now, oldToken);
    await tx.insert(Session, {
      id: newId(),
      tokenHash: tokenHash(token),
      personId: given.personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
      idToken: given.idToken,
      acr: given.acr,
      userAgent: given.userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
    });
  });
  return token;
}

/** A session that a request says it has: whether it is in force is for the database to say. */
export interface ClaimedSession {
  /** Hash of its token, which names it in memory. */
  key: string;
  /** SQL query: the session (id, person_id) when it is in force at an instant. */
  inForce(now: Date): Sql;
}

/** The session a request claims; undefined without a token. Needs `registerAuth` on the application. */
export function claimedSession(request: FastifyRequest): ClaimedSession | undefined {
  const token = request.server.sessionReader.cookie.read(request);
  if (!token) return undefined;
  const key = tokenHash(token);
  return {
    key,
    inForce: (now) => sql`select id, person_id from session where token_hash = ${key} and revoked_at is null and expires_at > ${now}`,
  };
}

/** Whose request it is, in one statement; null without a session in force. Needs `registerAuth` on the application. */
export async function authenticate(em: EntityManager, request: FastifyRequest): Promise<CurrentSession | null> {
  const session = claimedSession(request);
  if (!session) return null;
  const [found] = await read<{ id: string; person_id: string }>(em, session.inForce(request.server.sessionReader.clock.now()));
  return found ? { sessionId: found.id, personId: found.person_id } : null;
}

/** Ends the session of a token. Returns the identity provider's statement it was opened with, if the session was in force. */
export async function revokeSession(em: EntityManager, now: Date, token: string): Promise<string | null> {
  const [revoked] = await run<{ id_token: string | null }>(
    em,
    sql`with open as (select id, id_token from session where token_hash = ${tokenHash(token)} and revoked_at is null for update)
      update session set revoked_at = ${now}, id_token = null from open where session.id = open.id returning open.id_token`,
  );
  return revoked?.id_token ?? null;
}

/** Ends every session of a person, for instance when their account is deactivated. Returns how many were in force. */
export async function revokeSessionsOf(em: EntityManager, personId: string, now: Date = new Date()): Promise<number> {
  return em.nativeUpdate(Session, { personId, revokedAt: null, expiresAt: { $gt: now } }, { revokedAt: now, idToken: null });
}

/** Removes sessions and sign-in attempts whose time is over. Returns how many rows went. */
export async function sweepSessions(em: EntityManager, now: Date): Promise<number> {
  const removed = await run<{ id: string }>(
    em,
    sql`with sessions as (delete from session where expires_at <= ${now} returning id),
        attempts as (delete from sign_in_attempt where expires_at <= ${now} returning id)
      select id from sessions union all select id from attempts`,
  );
  return removed.length;
}
