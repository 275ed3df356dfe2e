import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { headingOf } from './support/browser.ts';
import { CAMILLE, newBrowser, type Site, signIn, startSite } from './support/site.ts';

let site: Site;
const written: unknown[] = [];
beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...line) => void written.push(line));
  site = await startSite();
});
afterEach(() => {
  expect(written).toEqual([]);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

async function choice(language: string): Promise<{ url: URL; html: string; response: Response }> {
  const { url, response } = await newBrowser(language).follow(`${site.url}/auth/sign-in`);
  return { url, html: await response!.text(), response: response! };
}

describe('the demo identity provider', () => {
  it('lists the demo people as buttons and says that there is no password', async () => {
    const { html, url } = await choice('fr');
    expect(url.pathname).toMatch(/^\/demo-idp\/interaction\/[\w-]+$/);
    expect(headingOf(html)).toBe('Connexion de démonstration');
    expect(html).toContain('aucun mot de passe');
    expect(html.match(/<button name="sub"/g)).toHaveLength(3);
    expect(html).toMatch(
      /<button name="sub" value="sub-camille"><strong>Se connecter en tant que Camille Bernard<\/strong> Membre de l’équipe – DNUM<\/button>/,
    );
  });

  it('speaks English to those who prefer it', async () => {
    const { html } = await choice('en-GB');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Sign in as Camille Bernard');
  });

  it('runs no script on its choice, and lets the form lead to the application only', async () => {
    const { html, response } = await choice('fr');
    expect(html).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain(`form-action 'self' ${site.url};`);
  });

  it('publishes addresses under its own path', async () => {
    const metadata = (await (await fetch(`${site.url}/demo-idp/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(metadata.issuer).toBe(`${site.url}/demo-idp`);
    for (const endpoint of ['authorization', 'token', 'userinfo', 'end_session']) {
      expect(metadata[`${endpoint}_endpoint`]).toMatch(new RegExp(`^${site.url}/demo-idp/`));
    }
  });

  it('remembers who signed in, and asks nothing the second time', async () => {
    const browser = newBrowser();
    await signIn(site, browser);
    const steps = browser.visited.length;
    await signIn(site, browser, CAMILLE.sub);
    expect(browser.visited.slice(steps).some((url) => url.includes('/interaction/'))).toBe(false);
  });

  it('answers a choice that is over in words', async () => {
    const response = await newBrowser().request(`${site.url}/demo-idp/interaction/long-gone`);
    expect(response.status).toBe(400);
    expect(headingOf(await response.text())).toBe('Request refused by the demonstration');
  });

  it('refuses to send anyone to an address that is not registered', async () => {
    const query = new URLSearchParams({
      client_id: 'garant',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://evil.example/',
    });
    const response = await newBrowser().request(`${site.url}/demo-idp/auth?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });
});
