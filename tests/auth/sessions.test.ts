import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerAuth } from '../../server/platform/auth/registerAuth.ts';
import { Session } from '../../server/platform/auth/session.entity.ts';
import { authenticate, openSession, revokeSessionsOf, sweepSessions } from '../../server/platform/auth/sessions.ts';
import { SignInAttempt } from '../../server/platform/auth/signInAttempt.entity.ts';
import { createLog } from '../../server/platform/log.ts';
import { countStatements } from '../support/statements.ts';
import { CAMILLE_ID, newBrowser, type Site, signIn, startSite, whoAmI } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const HALF_DAY_MINUTES = 12 * 60;

describe('a session', () => {
  it('lasts twelve hours and not a second more', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    site.clock.advance({ minutes: HALF_DAY_MINUTES, seconds: -1 });
    expect(await whoAmI(site, browser)).not.toBeNull();
    site.clock.advance({ seconds: 1 });
    expect(await whoAmI(site, browser)).toBeNull();
  });

  it('ends in every browser of a person when their sessions are revoked', async () => {
    const browsers = [newBrowser(), newBrowser()];
    for (const browser of browsers) await signIn(site, browser);
    expect(await revokeSessionsOf(site.orm.em.fork(), CAMILLE_ID, site.clock.now())).toBeGreaterThanOrEqual(2);
    for (const browser of browsers) expect(await whoAmI(site, browser)).toBeNull();
    expect(await site.orm.em.fork().count(Session, { personId: CAMILLE_ID, idToken: { $ne: null }, revokedAt: { $ne: null } })).toBe(0);
  });

  it.each(['', 'x', 'a'.repeat(43), "' or 1=1 --"])('is not opened by a made-up cookie: %j', async (value) => {
    const response = await fetch(`${site.url}/me`, { headers: { cookie: `garant_session=${value}` } });
    expect(await response.text()).toBe('null');
  });

  it('is read in one statement', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    const cookie = `garant_session=${browser.cookies.get('garant_session')!.value}`;
    const request = { headers: { cookie }, server: site.app } as never;
    const { statements } = await countStatements(async () => {
      expect((await authenticate(site.orm.em.fork(), request))?.personId).toBe(CAMILLE_ID);
    });
    expect(statements).toHaveLength(1);
  });
});

describe('the sweep', () => {
  it('removes what is over and nothing else', async () => {
    const em = site.orm.em.fork();
    const now = site.clock.now();
    await sweepSessions(em, new Date(now.getTime() + 30 * 24 * 3600_000));
    const given = { personId: CAMILLE_ID, idToken: 'x', acr: null, userAgent: undefined };
    await openSession(em, new Date(now.getTime() - HALF_DAY_MINUTES * 60_000), undefined, given);
    await openSession(em, now, undefined, given);
    await newBrowser().request(`${site.url}/auth/sign-in`);
    expect(await sweepSessions(em, now)).toBe(1);
    expect(await sweepSessions(em, new Date(now.getTime() + 10 * 60_000))).toBe(1);
    expect(await em.fork().count(Session)).toBe(1);
    expect(await em.fork().count(SignInAttempt)).toBe(0);
  });
});

describe('cookies', () => {
  it('are out of reach of scripts and other sites over http', async () => {
    const response = await newBrowser().request(`${site.url}/auth/sign-in`);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^garant_sign_in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const browser = newBrowser();
    const signedIn = await signIn(site, browser);
    expect(signedIn.headers.getSetCookie()).toEqual([
      'garant_sign_in=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      expect.stringMatching(/^garant_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('are also Secure and bound to the host over https', async () => {
    const app = Fastify({ forceCloseConnections: true }) as unknown as FastifyInstance;
    const oidc = { issuer: `${site.url}/demo-idp`, clientId: 'garant', clientSecret: 'secret', scope: 'openid', acrValues: [] };
    const env = { isProduction: false, http: { publicUrl: 'https://garant.example', isHttps: true }, oidc };
    const directory = { recognise: async () => ({ kind: 'unknown' as const }) };
    registerAuth(app, { env, orm: site.orm, clock: site.clock, log: createLog({ level: 'silent', format: 'json' }), directory });
    app.get('/me', (request) => authenticate(site.orm.em.fork(), request));
    const { headers } = await app.inject('/auth/sign-in');
    expect(headers['set-cookie']).toMatch(/^__Host-garant_sign_in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/);

    const given = { personId: CAMILLE_ID, idToken: 'x', acr: null, userAgent: undefined };
    const token = await openSession(site.orm.em.fork(), site.clock.now(), undefined, given);
    const me = async (name: string) => (await app.inject({ url: '/me', headers: { cookie: `${name}=${token}` } })).body;
    expect(await me('__Host-garant_session')).toContain(CAMILLE_ID);
    expect(await me('garant_session')).toBe('null');
    await app.close();
  });
});
