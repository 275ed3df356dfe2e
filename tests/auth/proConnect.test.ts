import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../server/platform/auth/signInRefusal.ts';
import { headingOf } from './support/browser.ts';
import { CAMILLE_ID, newBrowser, reachCallback, type Site, type SiteOptions, signIn, startSite, whoAmI } from './support/site.ts';

const sites: Site[] = [];
afterAll(() => Promise.all(sites.map((each) => each.close())));

async function siteWith(options: SiteOptions): Promise<Site> {
  const site = await startSite(options);
  sites.push(site);
  return site;
}

/** As ProConnect answers a client that registered HS256: identity token and userinfo signed with the client's secret, a level. */
const HS256: SiteOptions = {
  provider: { userinfoSigned: 'HS256', idTokenSigned: 'HS256', acr: 'eidas0-mfa' },
  oidc: { userinfoSigned: 'HS256', idTokenSigned: 'HS256', acrValues: ['eidas0-mfa', 'eidas1-mfa', 'eidas2', 'eidas3'] },
};

const inUserinfo =
  (change: (body: never) => unknown): NonNullable<SiteOptions['tamper']> =>
  (path, body) =>
    path === '/me' ? change(body as never) : body;

function withClaims(jwt: string, changes: Record<string, unknown>): string {
  const [header, payload, signature] = jwt.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), ...changes };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

describe('a provider that signs with the client’s secret (HS256)', () => {
  it('lets in with the levels it certifies, and tells no more than is asked for', async () => {
    const site = await siteWith(HS256);
    const browser = newBrowser();
    await signIn(site, browser);
    expect((await whoAmI(site, browser))?.personId).toBe(CAMILLE_ID);
    expect(site.recognised[0]).toMatchObject({ acr: 'eidas0-mfa', usualName: 'Bernard', siret: '13002526500013' });
  });

  it.each(['eidas1-mfa', 'eidas2'])('lets in at the level %s', async (acr) => {
    const site = await siteWith({ ...HS256, provider: { ...HS256.provider, acr } });
    expect((await signIn(site, newBrowser())).status).toBe(303);
  });

  it.each(['eidas0', 'eidas1'])('does not let in at the level %s, without a second factor', async (acr) => {
    const site = await siteWith({ ...HS256, provider: { ...HS256.provider, acr } });
    const response = await signIn(site, newBrowser());
    expect([response.status, headingOf(await response.text())]).toEqual([403, REFUSALS.LEVEL_TOO_LOW.title.en]);
  });

  it.each([
    ['its content was altered', (jwt: string) => withClaims(jwt, { email: 'autre@example.org' })],
    ['its signature was taken off', (jwt: string) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${jwt.split('.')[1]}.`],
    [
      'it was signed with another secret',
      (jwt: string) => `${jwt.split('.').slice(0, 2).join('.')}.${Buffer.from('x'.repeat(32)).toString('base64url')}`,
    ],
  ])('is not believed when %s', async (_what, change) => {
    const site = await siteWith({ ...HS256, tamper: inUserinfo(change) });
    const response = await signIn(site, newBrowser());
    expect([response.status, headingOf(await response.text())]).toEqual([502, REFUSALS.ANSWER_NOT_VERIFIED.title.en]);
    expect(site.recognised).toEqual([]);
  });

  it('is not believed when nobody agreed on it', async () => {
    const site = await siteWith({ provider: { userinfoSigned: 'HS256' } });
    expect((await signIn(site, newBrowser())).status).toBe(502);
  });
});

describe('the code', () => {
  it('is asked for with a challenge (PKCE), and worthless without the verifier that stays here', async () => {
    const site = await siteWith({});
    const browser = newBrowser();
    const start = await browser.request(`${site.url}/auth/sign-in`);
    const { searchParams } = new URL(start.headers.get('location')!);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    const other = newBrowser();
    const callback = await reachCallback(site, other);
    await site.orm.em.fork().execute("update sign_in_attempt set code_verifier = repeat('x', 43)");
    const response = await other.request(callback);
    expect(headingOf(await response.text())).toBe(REFUSALS.CODE_REFUSED.title.en);
    expect(await whoAmI(site, other)).toBeNull();
  });

  it('presented too late is told so, and one starts again', async () => {
    const site = await siteWith({ ...HS256, provider: { ...HS256.provider, codeSeconds: 1 } });
    const browser = newBrowser();
    const callback = await reachCallback(site, browser);
    await delay(2100);
    const response = await browser.request(callback);
    const html = await response.text();
    expect([response.status, headingOf(html)]).toEqual([400, REFUSALS.CODE_REFUSED.title.en]);
    expect(html).toContain('/auth/sign-in');
  });
});

describe('the address of a person', () => {
  const announcing: NonNullable<SiteOptions['tamper']> = (path, body) =>
    path === '/.well-known/openid-configuration' ? { ...(body as object), claims_supported: ['sub', 'email', 'email_verified'] } : body;
  const saying = (value: unknown) => inUserinfo((claims: object) => ({ ...claims, email_verified: value }));

  it.each([
    ['the provider never says whether it is verified', undefined, true],
    ['the provider says that it is', saying(true), true],
    ['the provider says so in letters', saying('true'), true],
    ['the provider says that it is not', saying(false), false],
    ['the provider says so in letters that it is not', saying('false'), false],
    ['the provider says something else', saying(null), false],
    ['the provider announces to say it, and does not', announcing, false],
  ])('where %s, is verified: %o', async (_what, tamper, isEmailVerified) => {
    const site = await siteWith(tamper ? { tamper } : {});
    await signIn(site, newBrowser());
    expect(site.recognised[0]).toMatchObject({ isEmailVerified });
  });
});

describe('what nobody expects in an answer', () => {
  it.each(['\u0000', 'a\u0000b', 'é', `${'x'.repeat(300)}`])('a state of %j belongs to no sign-in', async (state) => {
    const site = sites[0]!;
    const browser = newBrowser();
    await browser.request(`${site.url}/auth/sign-in`);
    const response = await browser.request(`${site.url}/auth/callback?code=x&state=${encodeURIComponent(state)}`);
    expect([response.status, headingOf(await response.text())]).toEqual([400, REFUSALS.STATE_MISMATCH.title.en]);
  });

  it('is left out of what is told of the person: characters that cannot be kept, texts without an end', async () => {
    const change = (claims: object) => ({
      ...claims,
      email: 'a\u0000@example.org',
      siret: '1300\n2526500013',
      given_name: 'x'.repeat(5000),
    });
    const site = await siteWith({ tamper: inUserinfo(change) });
    await signIn(site, newBrowser());
    expect(site.recognised[0]).toMatchObject({ email: undefined, siret: undefined, givenName: undefined, usualName: 'Bernard' });
  });
});

describe('somebody who may not enter yet', () => {
  it.each([
    ['email-not-verified', 'EMAIL_NOT_VERIFIED'],
    ['identity-changed', 'IDENTITY_CHANGED'],
  ] as const)('is told why in both languages: %s', async (kind, code) => {
    const site = await siteWith({ auth: { directory: { recognise: async () => ({ kind }) } } });
    for (const language of ['fr', 'en'] as const) {
      const browser = newBrowser(language);
      const response = await signIn(site, browser);
      const html = await response.text();
      expect([response.status, headingOf(html)]).toEqual([403, REFUSALS[code].title[language]]);
      expect(html).toContain('/demo-idp/session/end?id_token_hint=');
      expect(await whoAmI(site, browser)).toBeNull();
    }
  });
});
