import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIdentityProviderClient } from '../../server/platform/auth/identityProviderClient.ts';
import { SignInAttempt } from '../../server/platform/auth/signInAttempt.entity.ts';
import { REFUSALS } from '../../server/platform/auth/signInRefusal.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { headingOf } from './support/browser.ts';
import { CAMILLE, freePort, newBrowser, reachCallback, type Site, type SiteOptions, signIn, startSite, whoAmI } from './support/site.ts';

const sites: Site[] = [];
async function siteWith(options: SiteOptions = {}): Promise<Site> {
  const site = await startSite(options);
  sites.push(site);
  return site;
}

let site: Site;
beforeAll(async () => {
  site = await siteWith();
});
afterAll(() => Promise.all(sites.map((each) => each.close())));

async function expectPage(response: Response, code: keyof typeof REFUSALS, status: number = REFUSALS[code].status): Promise<string> {
  const html = await response.text();
  expect(headingOf(html)).toBe(REFUSALS[code].title.en);
  expect(response.status).toBe(status);
  expect(html).not.toMatch(/unknown error|at \w+ \(|node_modules/i);
  expect(html).toMatch(/Incident reference: [\w-]{36}/);
  return html;
}

describe('an answer that does not belong to the sign-in under way', () => {
  it.each(['%00', 'a%00b', '%ED%A0%80', '%', '', 'x'.repeat(5000)])('is refused in words whatever its state holds: %s', async (state) => {
    const browser = newBrowser();
    await browser.request(`${site.url}/auth/sign-in`);
    await expectPage(await browser.request(`${site.url}/auth/callback?code=a&state=${state}`), 'STATE_MISMATCH');
  });

  it('is refused when its state is another one, and leaves the sign-in usable', async () => {
    const browser = newBrowser();
    const callback = await reachCallback(site, browser, CAMILLE.sub, '/conventions');
    const altered = new URL(callback);
    altered.searchParams.set('state', 'a'.repeat(43));
    const html = await expectPage(await browser.request(altered), 'STATE_MISMATCH');
    expect(html).toContain('href="/auth/sign-in?returnTo=%2Fconventions"');
    expect((await browser.request(callback)).status).toBe(303);
  });

  it('is refused when it was already used', async () => {
    const browser = newBrowser();
    const callback = await reachCallback(site, browser);
    const attempt = browser.cookies.get('garant_sign_in')!;
    expect((await browser.request(callback)).status).toBe(303);
    await expectPage(await browser.request(callback), 'ATTEMPT_MISSING');
    browser.cookies.set('garant_sign_in', attempt);
    await expectPage(await browser.request(callback), 'ATTEMPT_MISSING');
  });

  it('is refused once even when delivered twenty times at once', async () => {
    const browser = newBrowser();
    const callback = await reachCallback(site, browser);
    const cookie = `garant_sign_in=${browser.cookies.get('garant_sign_in')!.value}`;
    const responses = await Promise.all(Array.from({ length: 20 }, () => fetch(callback, { headers: { cookie }, redirect: 'manual' })));
    expect(responses.filter((response) => response.status === 303)).toHaveLength(1);
  });

  it('is refused in another browser than the one that left', async () => {
    const callback = await reachCallback(site, newBrowser());
    await expectPage(await newBrowser().request(callback), 'ATTEMPT_MISSING');
  });

  it('is refused ten minutes after the departure', async () => {
    const browser = newBrowser();
    const callback = await reachCallback(site, browser);
    site.clock.advance({ minutes: 10 });
    await expectPage(await browser.request(callback), 'ATTEMPT_EXPIRED');
    expect(await whoAmI(site, browser)).toBeNull();
  });

  it('is refused when its nonce is another one', async () => {
    const browser = newBrowser();
    const callback = await reachCallback(site, browser);
    const state = callback.searchParams.get('state')!;
    await site.orm.em.fork().nativeUpdate(SignInAttempt, { state }, { nonce: 'b'.repeat(43) });
    await expectPage(await browser.request(callback), 'ANSWER_NOT_VERIFIED');
    expect(await whoAmI(site, browser)).toBeNull();
  });

  it('is refused when it comes from another issuer', async () => {
    const browser = newBrowser();
    const callback = await reachCallback(site, browser);
    callback.searchParams.set('iss', 'https://evil.example');
    await expectPage(await browser.request(callback), 'ANSWER_NOT_VERIFIED');
  });

  it('is refused when its code is not the provider’s', async () => {
    const browser = newBrowser();
    const callback = await reachCallback(site, browser);
    callback.searchParams.set('code', 'made-up');
    expect(await expectPage(await browser.request(callback), 'CODE_REFUSED')).toContain('invalid_grant');
  });
});

describe('an error of the provider', () => {
  it.each([
    { error: 'access_denied', code: 'ACCESS_DENIED' },
    { error: 'login_required', code: 'ACCESS_DENIED' },
    { error: 'Y000400', code: 'PROVIDER_REFUSED_REQUEST' },
    { error: 'invalid_scope', code: 'PROVIDER_REFUSED_REQUEST' },
    { error: 'server_error', code: 'PROVIDER_FAILED' },
    { error: 'temporarily_unavailable', code: 'PROVIDER_FAILED' },
  ] as const)('$error is said in words, with its code', async ({ error, code }) => {
    const browser = newBrowser();
    const start = await browser.request(`${site.url}/auth/sign-in`);
    const state = new URL(start.headers.get('location')!).searchParams.get('state')!;
    const html = await expectPage(await browser.request(`${site.url}/auth/callback?error=${error}&state=${state}`), code);
    expect(html).toContain(error);
  });

  it('is not repeated when it holds markup', async () => {
    const response = await newBrowser().request(`${site.url}/auth/callback?error=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(await expectPage(response, 'PROVIDER_REFUSED_REQUEST', 400)).not.toContain('alert');
  });

  it('is said when the person gives up on the provider’s page', async () => {
    const browser = newBrowser();
    const choice = await browser.follow(`${site.url}/auth/sign-in`);
    const back = await browser.follow(await browser.submit(choice.url, { cancel: '1' }));
    await expectPage(back.response!, 'ACCESS_DENIED');
  });
});

describe('a provider that is not there, or not as registered', () => {
  it('out of reach is said in words, and found again without a restart', async () => {
    const port = await freePort();
    const lost = await siteWith({ oidc: { issuer: `http://127.0.0.1:${port}/demo-idp` } });
    await expectPage(await newBrowser().request(`${lost.url}/auth/sign-in`), 'PROVIDER_UNREACHABLE');
    const html = await (await newBrowser('fr').request(`${lost.url}/auth/sign-in`)).text();
    expect(headingOf(html)).toBe('Fournisseur d’identité injoignable');

    const redirectUri = `${lost.url}/auth/callback`;
    const found = await siteWith({ port, provider: { redirectUri } });
    expect((await signIn(lost, newBrowser())).status).toBe(303);
    await found.close();
    sites.pop();
    lost.clock.advance({ minutes: 61 });
    expect((await newBrowser().request(`${lost.url}/auth/sign-in`)).status).toBe(303);
  });

  it('lost between the departure and the return is said in words, and the person stays signed out', async () => {
    const port = await freePort();
    const redirect = await siteWith({ oidc: { issuer: `http://127.0.0.1:${port}/demo-idp` } });
    const elsewhere = await siteWith({ port, provider: { redirectUri: `${redirect.url}/auth/callback` } });
    const browser = newBrowser();
    const callback = await reachCallback(redirect, browser);
    await elsewhere.close();
    sites.pop();
    await expectPage(await browser.request(callback), 'PROVIDER_UNREACHABLE');
    expect(await whoAmI(redirect, browser)).toBeNull();
  });

  it('refusing our secret is said in words', async () => {
    const stranger = await siteWith({ oidc: { clientSecret: 'not the registered one' } });
    const html = await expectPage(await signIn(stranger, newBrowser()), 'CLIENT_REFUSED');
    expect(html).not.toContain('not the registered one');
  });

  it('may not be trusted over http in production, except on this machine', () => {
    const env = { isProduction: true, http: { publicUrl: 'https://garant.example', isHttps: true } };
    const oidc = { issuer: 'http://idp.example', clientId: 'garant', clientSecret: 's', scope: 'openid', acrValues: [] };
    expect(() => createIdentityProviderClient({ ...env, oidc }, systemClock)).toThrow('OIDC_ISSUER');
    const local = { ...oidc, issuer: 'http://localhost:3000/demo-idp' };
    expect(() => createIdentityProviderClient({ ...env, oidc: local }, systemClock)).not.toThrow();
  });
});

describe('too many requests from one address', () => {
  it('are answered by a page that says to wait', async () => {
    const busy = await siteWith({ auth: { requestsPerMinute: 3 } });
    for (let time = 0; time < 3; time += 1) await newBrowser().request(`${busy.url}/auth/sign-in`);
    const response = await newBrowser().request(`${busy.url}/auth/sign-in`);
    await expectPage(response, 'TOO_MANY_REQUESTS');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await newBrowser().request(`${busy.url}/me`)).status).toBe(200);
  });
});

describe('an address under /auth that is no step of signing in', () => {
  it('is answered by a page', async () => {
    await expectPage(await newBrowser().request(`${site.url}/auth/nowhere`), 'PAGE_NOT_FOUND');
  });
});
