import type { FastifyInstance, FastifyRequest } from 'fastify';
import { forbidden } from '../errors.ts';
import { noteSecurity } from '../securityLog.ts';
import type { AuthTools } from './authTools.ts';
import { describeFailure } from './describeFailure.ts';
import { authenticate, revokeSession } from './sessions.ts';

/** Whether the request was sent by a page of this site: by `Origin`, else by `Sec-Fetch-Site` (Fetch Metadata). */
function comesFromThisSite(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  return origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : origin === publicUrl;
}

async function signOut(tools: AuthTools, token: string | undefined): Promise<string> {
  const { orm, clock, provider, env, log } = tools;
  const home = `${env.http.publicUrl}/`;
  if (!token) return home;
  const idToken = await revokeSession(orm.em.fork(), clock.now(), token);
  if (!idToken) return home;
  try {
    return (await provider.signOutUrl(idToken)) ?? home;
  } catch (error) {
    log.warn({ cause: describeFailure(error) }, 'Signed out here only: the identity provider is out of reach');
    return home;
  }
}

/** `POST /auth/sign-out` answers where to go to sign out of the provider too (OpenID Connect RP-Initiated Logout), then `GET /auth/signed-out`. */
export function signOutRoutes(scope: FastifyInstance, tools: AuthTools): void {
  scope.post('/sign-out', async (request, reply) => {
    if (!comesFromThisSite(request, tools.env.http.publicUrl)) {
      throw forbidden('ORIGIN_REFUSED', {
        fr: 'La déconnexion ne peut être demandée que depuis une page de ce site.',
        en: 'Signing out can only be asked for from a page of this site.',
      });
    }
    const session = await authenticate(tools.orm.em.fork(), request);
    const logoutUrl = await signOut(tools, tools.sessionCookie.read(request));
    tools.sessionCookie.clear(reply);
    if (session) noteSecurity('SIGN_OUT', { personId: session.personId });
    return { logoutUrl };
  });
  scope.get('/signed-out', { exposeHeadRoute: false }, (_request, reply) => reply.redirect(`${tools.env.http.publicUrl}/`, 303));
}
