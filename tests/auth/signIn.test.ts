import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../server/platform/auth/session.entity.ts';
import { headingOf } from './support/browser.ts';
import {
  CAMILLE,
  CAMILLE_ID,
  FORMER,
  newBrowser,
  reachCallback,
  SENT_TO_PROVIDER,
  type Site,
  STRANGER,
  signIn,
  startSite,
  whoAmI,
} from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ auth: { contact: 'administrateur@garant.example.gouv.fr' } });
});
afterAll(() => site.close());

describe('signing in', () => {
  it('brings a known person back where they wanted to go, signed in', async () => {
    const browser = newBrowser();
    const response = await signIn(site, browser, CAMILLE.sub, '/conventions/1?tab=a#cell');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${site.url}/conventions/1?tab=a#cell`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await whoAmI(site, browser)).toEqual({ sessionId: expect.any(String), personId: CAMILLE_ID });
    expect(browser.cookies.has('garant_sign_in')).toBe(false);
  });

  it('tells the directory what the provider certifies, and reconciles on the subject', async () => {
    await signIn(site, newBrowser());
    expect(site.recognised.at(-1)).toEqual({
      issuer: `${site.url}/demo-idp`,
      subject: 'sub-camille',
      email: 'camille.bernard@example.gouv.fr',
      isEmailVerified: true,
      givenName: 'Camille',
      usualName: 'Bernard',
      siret: '13002526500013',
      acr: 'eidas1',
    });
  });

  it('keeps of the session’s token its hash only', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    const token = browser.cookies.get('garant_session')!.value;
    expect(token).toMatch(/^[\w-]{43}$/);
    const stored = await site.orm.em.fork().execute('select session::text as text from session');
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('gives a new session to a browser that signs in again, and ends the old one', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    const first = { session: await whoAmI(site, browser), token: browser.cookies.get('garant_session')! };
    await signIn(site, browser);
    expect((await whoAmI(site, browser))?.sessionId).not.toBe(first.session?.sessionId);
    browser.cookies.set('garant_session', first.token);
    expect(await whoAmI(site, browser)).toBeNull();
    const old = await site.orm.em.fork().findOneOrFail(Session, { id: first.session!.sessionId });
    expect(old).toMatchObject({ revokedAt: expect.any(Date), idToken: null });
  });
});

describe('the request sent to the provider', () => {
  it('has exactly the parameters ProConnect accepts', async () => {
    const response = await newBrowser().request(`${site.url}/auth/sign-in`);
    const { searchParams } = new URL(response.headers.get('location')!);
    expect([...searchParams.keys()].sort()).toEqual(SENT_TO_PROVIDER);
    expect(searchParams.get('response_type')).toBe('code');
    expect(searchParams.get('redirect_uri')).toBe(`${site.url}/auth/callback`);
    expect(searchParams.get('state')).toMatch(/^[\w-]{43}$/);
    expect(searchParams.get('nonce')).toMatch(/^[\w-]{43}$/);
    expect(searchParams.get('nonce')).not.toBe(searchParams.get('state'));
  });

  it('is never made twice with the same secrets', async () => {
    const states = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await newBrowser().request(`${site.url}/auth/sign-in`);
        return new URL(response.headers.get('location')!).searchParams.get('state');
      }),
    );
    expect(new Set(states).size).toBe(20);
  });
});

describe('the address to come back to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'conventions',
    ' /',
  ])('is refused when it is not a path of this site: %j', async (returnTo) => {
    const response = await newBrowser().request(`${site.url}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    expect(response.status).toBe(400);
    expect(headingOf(await response.text())).toBe('Return address refused');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('is refused when longer than any page of this site', async () => {
    const response = await newBrowser().request(`${site.url}/auth/sign-in?returnTo=/${'a'.repeat(2000)}`);
    expect(response.status).toBe(400);
  });

  it('is refused when given twice', async () => {
    const response = await newBrowser().request(`${site.url}/auth/sign-in?returnTo=/&returnTo=/a`);
    expect(response.status).toBe(400);
  });

  it('stays on this site even when the path looks like a host', async () => {
    const response = await signIn(site, newBrowser(), CAMILLE.sub, '/.//evil.example');
    expect(new URL(response.headers.get('location')!).origin).toBe(site.url);
  });
});

describe('someone the instance does not know', () => {
  it.each([
    { who: 'an unknown person', sub: STRANGER.sub, title: 'You do not have access to this instance yet' },
    { who: 'a person whose account was deactivated', sub: FORMER.sub, title: 'Your access was withdrawn' },
  ])('$who is told who to ask, gets no session, and may sign out of the provider', async ({ sub, title }) => {
    const browser = newBrowser();
    const response = await signIn(site, browser, sub);
    const html = await response.text();
    expect(response.status).toBe(403);
    expect(headingOf(html)).toBe(title);
    expect(html).toContain('administrateur@garant.example.gouv.fr');
    expect(html).not.toContain('example.org');
    expect(html).toContain(`${site.url}/demo-idp/session/end?id_token_hint=`);
    expect(html).not.toContain('Sign in again');
    expect(browser.cookies.has('garant_session')).toBe(false);
    expect(await whoAmI(site, browser)).toBeNull();
  });

  it('ends the session another person left in the same browser', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    const token = browser.cookies.get('garant_session')!;
    for (const name of [...browser.cookies.keys()]) if (name.startsWith('demo_idp')) browser.cookies.delete(name);
    expect((await signIn(site, browser, STRANGER.sub)).status).toBe(403);
    browser.cookies.set('garant_session', token);
    expect(await whoAmI(site, browser)).toBeNull();
  });

  it('reads the page in French by default, without script, under a strict policy', async () => {
    const response = await signIn(site, newBrowser('fr-FR,fr;q=0.9'), STRANGER.sub);
    const html = await response.text();
    expect(html).toContain('<html lang="fr">');
    expect(headingOf(html)).toBe('Vous n’avez pas encore accès à cette instance');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img|style=|onclick/);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the log of signing in', () => {
  it('holds neither token, code, state nor e-mail address, and names refusals by reference', async () => {
    const start = site.logged.length;
    const browser = newBrowser();
    const callback = await reachCallback(site, browser, STRANGER.sub);
    const html = await (await browser.request(callback)).text();
    await signIn(site, newBrowser());
    const lines = site.logged.slice(start).join('');
    const secrets = [callback.searchParams.get('code')!, callback.searchParams.get('state')!];
    for (const { value } of browser.cookies.values()) secrets.push(value);
    for (const secret of secrets) expect(lines).not.toContain(secret);
    expect(lines).not.toMatch(/@example|eyJ[\w-]+\./);
    const reference = html.match(/Incident reference: ([\w-]+)/)![1]!;
    expect(site.logged.find((line) => line.includes(reference))).toContain('"code":"UNKNOWN_PERSON"');
  });
});
