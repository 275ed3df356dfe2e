import { afterAll, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../server/platform/auth/signInRefusal.ts';
import { headingOf } from './support/browser.ts';
import {
  CAMILLE_ID,
  newBrowser,
  reachCallback,
  SENT_TO_PROVIDER,
  type Site,
  type SiteOptions,
  STRANGER,
  signIn,
  startSite,
  whoAmI,
} from './support/site.ts';

const sites: Site[] = [];
afterAll(() => Promise.all(sites.map((each) => each.close())));

async function siteWith(options: SiteOptions): Promise<Site> {
  const site = await startSite(options);
  sites.push(site);
  return site;
}

function withClaims(jwt: string, changes: Record<string, unknown>): string {
  const [header, payload, signature] = jwt.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), ...changes };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

function unsigned(jwt: string): string {
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  return `${header}.${jwt.split('.')[1]}.`;
}

/** Alters the identity token of the token endpoint's answer. */
function inIdToken(change: (idToken: string) => string): NonNullable<SiteOptions['tamper']> {
  return (path, body) => {
    const answer = body as { id_token?: string };
    return path === '/token' && answer.id_token ? { ...answer, id_token: change(answer.id_token) } : body;
  };
}

function inUserinfo(change: (body: never) => unknown): NonNullable<SiteOptions['tamper']> {
  return (path, body) => (path === '/me' ? change(body as never) : body);
}

async function outcome(options: SiteOptions): Promise<{ title: string; status: number; isSignedIn: boolean; known: number }> {
  const site = await siteWith(options);
  const browser = newBrowser();
  const response = await signIn(site, browser);
  const title = headingOf(await response.text());
  return { title, status: response.status, isSignedIn: (await whoAmI(site, browser)) !== null, known: site.recognised.length };
}

const NOT_VERIFIED = { title: REFUSALS.ANSWER_NOT_VERIFIED.title.en, status: 502, isSignedIn: false, known: 0 };

describe('userinfo', () => {
  it.each(['RS256', 'ES256'] as const)('is accepted as a JWT signed with %s', async (userinfoSigned) => {
    const site = await siteWith({ provider: { userinfoSigned, idTokenSigned: userinfoSigned }, oidc: { userinfoSigned } });
    const browser = newBrowser();
    await signIn(site, browser);
    expect((await whoAmI(site, browser))?.personId).toBe(CAMILLE_ID);
    expect(site.recognised[0]).toMatchObject({ usualName: 'Bernard', siret: '13002526500013' });
  });

  it('is accepted as a signed JWT even when the setting expects nothing', async () => {
    expect(await outcome({ provider: { userinfoSigned: 'RS256' } })).toMatchObject({ status: 303, isSignedIn: true });
  });

  it('is refused as JSON when a signature was agreed on', async () => {
    expect(await outcome({ oidc: { userinfoSigned: 'RS256' } })).toEqual(NOT_VERIFIED);
  });

  it.each([
    { what: 'its content was altered', tamper: inUserinfo((jwt) => withClaims(jwt, { email: STRANGER.email })) },
    { what: 'its signature was taken off', tamper: inUserinfo(unsigned) },
    { what: 'it is meant for another client', tamper: inUserinfo((jwt) => withClaims(jwt, { aud: 'another' })) },
  ])('is refused as a JWT when $what', async ({ tamper }) => {
    expect(await outcome({ provider: { userinfoSigned: 'RS256' }, oidc: { userinfoSigned: 'RS256' }, tamper })).toEqual(NOT_VERIFIED);
  });

  it('is refused when it speaks of someone else', async () => {
    const tamper = inUserinfo((claims: object) => ({ ...claims, sub: STRANGER.sub }));
    expect(await outcome({ tamper })).toEqual(NOT_VERIFIED);
  });
});

describe('the identity token', () => {
  it.each([
    { what: 'its subject was altered', tamper: inIdToken((jwt) => withClaims(jwt, { sub: STRANGER.sub })) },
    { what: 'its level of authentication was altered', tamper: inIdToken((jwt) => withClaims(jwt, { acr: 'eidas3' })) },
    { what: 'its signature was taken off', tamper: inIdToken(unsigned) },
    { what: 'it is meant for another client', tamper: inIdToken((jwt) => withClaims(jwt, { aud: 'another' })) },
    { what: 'it was issued by someone else', tamper: inIdToken((jwt) => withClaims(jwt, { iss: 'https://evil.example' })) },
    { what: 'it is signed with the client secret without that being agreed', provider: { idTokenSigned: 'HS256' as const } },
  ])('is refused when $what', async (options) => {
    expect(await outcome(options)).toEqual(NOT_VERIFIED);
  });

  it('out of date is told as clocks that disagree', async () => {
    const past = Math.floor(Date.now() / 1000) - 120;
    const tamper = inIdToken((jwt) => withClaims(jwt, { exp: past }));
    expect(await outcome({ tamper })).toMatchObject({ title: REFUSALS.CLOCK_SKEW.title.en, isSignedIn: false });
  });

  it('signed with the client secret is accepted when registered so, and refused when altered', async () => {
    const agreed = { provider: { idTokenSigned: 'HS256' as const }, oidc: { idTokenSigned: 'HS256' } };
    expect(await outcome(agreed)).toMatchObject({ status: 303, isSignedIn: true });
    const tamper = inIdToken((jwt) => withClaims(jwt, { acr: 'eidas3' }));
    expect(await outcome({ ...agreed, tamper })).toEqual(NOT_VERIFIED);
  });
});

describe('the level of authentication', () => {
  const acrValues = ['eidas1-mfa', 'eidas2'];

  it('is asked for by the claims parameter, and no other', async () => {
    const site = await siteWith({ oidc: { acrValues } });
    const response = await newBrowser().request(`${site.url}/auth/sign-in`);
    const { searchParams } = new URL(response.headers.get('location')!);
    expect([...searchParams.keys()].sort()).toEqual(['claims', ...SENT_TO_PROVIDER]);
    expect(JSON.parse(searchParams.get('claims')!)).toEqual({ id_token: { acr: { essential: true, values: acrValues } } });
  });

  it('too low is refused, with the way out of the provider’s session', async () => {
    const site = await siteWith({ oidc: { acrValues } });
    const browser = newBrowser();
    const response = await browser.request(await reachCallback(site, browser));
    const html = await response.text();
    expect(response.status).toBe(403);
    expect(headingOf(html)).toBe(REFUSALS.LEVEL_TOO_LOW.title.en);
    expect(html).toContain('/demo-idp/session/end?id_token_hint=');
    expect(site.recognised).toHaveLength(0);
    expect(await whoAmI(site, browser)).toBeNull();
  });

  it('high enough is accepted', async () => {
    expect(await outcome({ oidc: { acrValues }, provider: { acr: 'eidas2' } })).toMatchObject({ status: 303, isSignedIn: true });
  });
});
