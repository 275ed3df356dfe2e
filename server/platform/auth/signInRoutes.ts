import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noteSecurity } from '../securityLog.ts';
import { ATTEMPT_SECONDS, openAttempt, type TakenAttempt, takeAttempt } from './attempts.ts';
import type { AuthTools, Recognition } from './authTools.ts';
import type { Identity } from './identity.ts';
import { refusalOfProviderCode } from './providerFailure.ts';
import { returnPath } from './returnTo.rules.ts';
import { openSession, revokeSession, SESSION_SECONDS } from './sessions.ts';
import { type RefusalCode, SignInRefusal } from './signInRefusal.ts';

type OpenAttempt = Extract<TakenAttempt, { kind: 'taken' }>;

async function leaveForProvider(tools: AuthTools, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { provider, orm, clock, attemptCookie } = tools;
  const returnTo = returnPath((request.query as { returnTo?: unknown }).returnTo);
  if (returnTo === null) throw new SignInRefusal('RETURN_ADDRESS_REFUSED');
  const attempt = await openAttempt(orm.em.fork(), clock.now(), returnTo);
  const url = await provider.authorizationUrl(attempt);
  attemptCookie.set(reply, attempt.token, ATTEMPT_SECONDS);
  return reply.redirect(url, 303);
}

/** The attempt this answer belongs to. Throws a SignInRefusal when there is none, or when the provider answers with an error. */
async function attemptOf(tools: AuthTools, request: FastifyRequest, reply: FastifyReply, answer: URLSearchParams): Promise<OpenAttempt> {
  const { orm, clock, attemptCookie } = tools;
  const attempt = await takeAttempt(orm.em.fork(), clock.now(), attemptCookie.read(request), answer.get('state') ?? '');
  if (attempt.kind === 'taken' || attempt.kind === 'expired') attemptCookie.clear(reply);
  const returnTo = attempt.kind === 'missing' ? undefined : attempt.returnTo;
  const error = answer.get('error');
  if (error !== null) throw refusalOfProviderCode(error, { returnTo, isForged: attempt.kind !== 'taken' });
  if (attempt.kind === 'missing') throw new SignInRefusal('ATTEMPT_MISSING');
  if (attempt.kind === 'expired') throw new SignInRefusal('ATTEMPT_EXPIRED', { returnTo });
  if (attempt.kind === 'state-mismatch') throw new SignInRefusal('STATE_MISMATCH', { returnTo });
  return attempt;
}

async function refuseStranger(
  tools: AuthTools,
  request: FastifyRequest,
  reply: FastifyReply,
  code: RefusalCode,
  idToken: string,
): Promise<never> {
  const { orm, clock, provider, sessionCookie } = tools;
  const oldToken = sessionCookie.read(request);
  if (oldToken) await revokeSession(orm.em.fork(), clock.now(), oldToken);
  sessionCookie.clear(reply);
  throw new SignInRefusal(code, { signOutUrl: (await provider.signOutUrl(idToken)) ?? undefined });
}

const REFUSAL_OF: Record<Exclude<Recognition['kind'], 'known'>, RefusalCode> = {
  unknown: 'UNKNOWN_PERSON',
  deactivated: 'DEACTIVATED_PERSON',
  'email-not-verified': 'EMAIL_NOT_VERIFIED',
  'identity-changed': 'IDENTITY_CHANGED',
};

interface Identified {
  identity: Identity;
  idToken: string;
}

async function welcome(
  tools: AuthTools,
  request: FastifyRequest,
  reply: FastifyReply,
  { identity, idToken }: Identified,
  returnTo: string,
): Promise<FastifyReply> {
  const { orm, clock, directory, sessionCookie, env } = tools;
  const recognised = await directory.recognise(identity);
  if (recognised.kind !== 'known') return refuseStranger(tools, request, reply, REFUSAL_OF[recognised.kind], idToken);
  const token = await openSession(orm.em.fork(), clock.now(), sessionCookie.read(request), {
    personId: recognised.personId,
    idToken,
    acr: identity.acr ?? null,
    userAgent: request.headers['user-agent'],
  });
  sessionCookie.set(reply, token, SESSION_SECONDS);
  noteSecurity('SIGN_IN', { personId: recognised.personId });
  return reply.redirect(new URL(returnTo, env.http.publicUrl).href, 303);
}

async function comeBackFromProvider(tools: AuthTools, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const answer = new URLSearchParams(request.url.split('?')[1] ?? '');
  const attempt = await attemptOf(tools, request, reply, answer);
  const identified = await tools.provider.identify(answer, attempt).catch((error) => {
    if (!(error instanceof SignInRefusal)) throw error;
    const { providerCode, signOutUrl, cause } = error;
    throw new SignInRefusal(error.code, { providerCode, signOutUrl, cause, returnTo: attempt.returnTo });
  });
  return welcome(tools, request, reply, identified, attempt.returnTo);
}

/** `GET /auth/sign-in` and `GET /auth/callback` (OpenID Connect Core, section 3.1). */
export function signInRoutes(scope: FastifyInstance, tools: AuthTools): void {
  scope.get('/sign-in', { exposeHeadRoute: false }, (request, reply) => leaveForProvider(tools, request, reply));
  scope.get('/callback', { exposeHeadRoute: false }, (request, reply) => comeBackFromProvider(tools, request, reply));
}
