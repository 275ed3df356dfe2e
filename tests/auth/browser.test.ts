import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fastifyCookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerDemoSignIn } from '../../server/demo/demoSignIn.ts';
import { entities } from '../../server/entities.ts';
import { registerAuth } from '../../server/platform/auth/registerAuth.ts';
import { authenticate } from '../../server/platform/auth/sessions.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { createLog } from '../../server/platform/log.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { CAMILLE, CAMILLE_ID, freePort, STRANGER } from './support/site.ts';

let browser: Visited;
let app: FastifyInstance;
let orm: Orm;
let database: TestDatabase;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  [browser, database] = await Promise.all([openBrowser(), createTestDatabase()]);
  orm = await createOrm(database.url, entities);
  app = Fastify({ forceCloseConnections: true }) as unknown as FastifyInstance;
  await app.register(fastifyCookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: { formAction: ["'none'"] } } });
  await app.register(rateLimit, { max: 10_000 });
  const oidc = await offerDemoSignIn(app, url, [CAMILLE, STRANGER]);
  registerAuth(app, {
    env: { isProduction: false, http: { publicUrl: url, isHttps: false }, oidc },
    orm,
    clock: systemClock,
    log: createLog({ level: 'silent', format: 'json' }),
    directory: {
      recognise: async ({ subject }) => (subject === CAMILLE.sub ? { kind: 'known', personId: CAMILLE_ID } : { kind: 'unknown' }),
    },
  });
  app.get('/', async () => 'home');
  app.get('/me', (request) => authenticate(orm.em.fork(), request));
  await app.listen({ port, host: 'localhost' });
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await orm?.close(true);
  await database?.drop();
});

async function newPage(): Promise<Page> {
  return (await browser.newContext({ locale: 'fr-FR' })).newPage();
}

async function accessibilityProblems(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
}

describe('in a real browser, behind the application’s own headers', () => {
  it('one signs in by a button, and signing out ends the provider’s session too', async () => {
    const page = await newPage();
    await page.goto(`${url}/auth/sign-in?returnTo=/me`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Se connecter en tant que Camille Bernard' }).click();
    await page.waitForURL(`${url}/me`);
    expect(await page.textContent('body')).toContain(CAMILLE_ID);

    const answer = await page.evaluate(() => fetch('/auth/sign-out', { method: 'POST' }).then((response) => response.json()));
    await page.goto((answer as { logoutUrl: string }).logoutUrl);
    await page.waitForURL(`${url}/`);
    await page.goto(`${url}/auth/sign-in`);
    expect(new URL(page.url()).pathname).toMatch(/^\/demo-idp\/interaction\//);
  });

  it('someone unknown reads who to ask, and may leave to come back as someone else', async () => {
    const page = await newPage();
    await page.goto(`${url}/auth/sign-in`);
    await page.getByRole('button', { name: 'Dominique Petit' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vous n’avez pas encore accès à cette instance' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Se déconnecter du fournisseur d’identité' }).click();
    await page.waitForURL(`${url}/`);
  });
});
