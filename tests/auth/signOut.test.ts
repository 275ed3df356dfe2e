import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './support/browser.ts';
import { newBrowser, type Site, signIn, startSite, whoAmI } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

function signOut(browser: Browser, headers: Record<string, string>): Promise<Response> {
  return browser.request(`${site.url}/auth/sign-out`, { method: 'POST', headers });
}

describe('signing out', () => {
  it('ends the session here, then at the provider, and comes back home', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    const token = browser.cookies.get('garant_session')!;
    const response = await signOut(browser, { origin: site.url });
    expect(response.status).toBe(200);
    const { logoutUrl } = (await response.json()) as { logoutUrl: string };
    const url = new URL(logoutUrl);
    expect([...url.searchParams.keys()].sort()).toEqual(['id_token_hint', 'post_logout_redirect_uri', 'state']);
    expect(browser.cookies.has('garant_session')).toBe(false);

    const form = await (await browser.request(url)).text();
    const xsrf = form.match(/name="xsrf" value="([^"]+)"/)![1]!;
    const next = await browser.submit(form.match(/action="([^"]+)"/)![1]!, { xsrf, logout: 'yes' });
    expect(next.pathname).toBe('/auth/signed-out');
    const home = await browser.follow(next);
    expect(home.url.href).toBe(`${site.url}/`);

    browser.cookies.set('garant_session', token);
    expect(await whoAmI(site, browser)).toBeNull();
    const again = await browser.follow(`${site.url}/auth/sign-in`);
    expect(again.url.pathname).toMatch(/^\/demo-idp\/interaction\//);
  });

  it.each([
    { from: 'another site', headers: { origin: 'https://evil.example' } },
    { from: 'a sandboxed page', headers: { origin: 'null' } },
    { from: 'another site without an origin', headers: { 'sec-fetch-site': 'cross-site' } },
    { from: 'a sibling site', headers: { 'sec-fetch-site': 'same-site' } },
    { from: 'nowhere known', headers: {} },
  ])('is refused to $from', async ({ headers }) => {
    const browser = newBrowser();
    await signIn(site, browser);
    const response = await signOut(browser, headers as Record<string, string>);
    expect(response.status).toBe(403);
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(body.errors[0]?.extensions.code).toBe('ORIGIN_REFUSED');
    expect(await whoAmI(site, browser)).not.toBeNull();
  });

  it('accepts a page of this site that only says so by Sec-Fetch-Site, with or without a body', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    const response = await browser.request(`${site.url}/auth/sign-out`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(200);
    expect(await whoAmI(site, browser)).toBeNull();
  });

  it('leads home someone who was not signed in', async () => {
    const response = await signOut(newBrowser(), { origin: site.url });
    expect(await response.json()).toEqual({ logoutUrl: `${site.url}/` });
  });
});
