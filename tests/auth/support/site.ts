import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  createDemoIdentityProvider,
  type DemoIdentityProvider,
  type DemoIdentityProviderOptions,
} from '../../../server/demo/identityProvider.ts';
import { mountDemoIdentityProvider } from '../../../server/demo/mountIdentityProvider.ts';
import { entities } from '../../../server/entities.ts';
import type { AuthOptions, SignInDirectory } from '../../../server/platform/auth/authTools.ts';
import type { Identity } from '../../../server/platform/auth/identity.ts';
import type { AuthEnv } from '../../../server/platform/auth/identityProviderClient.ts';
import { registerAuth } from '../../../server/platform/auth/registerAuth.ts';
import { authenticate } from '../../../server/platform/auth/sessions.ts';
import { createOrm, type Orm } from '../../../server/platform/db/orm.ts';
import { createLog } from '../../../server/platform/log.ts';
import { createTestDatabase } from '../../support/database.ts';
import { Browser } from './browser.ts';

export const CAMILLE = {
  sub: 'sub-camille',
  givenName: 'Camille',
  usualName: 'Bernard',
  email: 'Camille.Bernard@example.gouv.fr',
  siret: '13002526500013',
  organizationLabel: 'DNUM',
  roleLabel: 'Membre de l’équipe',
};
export const STRANGER = {
  sub: 'sub-stranger',
  givenName: 'Dominique',
  usualName: 'Petit',
  email: 'd.petit@example.org',
  roleLabel: 'Inconnue',
};
export const FORMER = { sub: 'sub-former', givenName: 'Alix', usualName: 'Durand', email: 'a.durand@example.org', roleLabel: 'Partie' };

/** Parameters of a request for sign-in, in alphabetical order: ProConnect refuses any other. */
export const SENT_TO_PROVIDER = [
  'client_id',
  'code_challenge',
  'code_challenge_method',
  'nonce',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
];
export const CAMILLE_ID = '019a0000-0000-7000-8000-000000000001';

/** Days of a test: time moves only when told to. */
export class TestClock {
  #now = new Date();
  now(): Date {
    return this.#now;
  }
  advance({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }): void {
    this.#now = new Date(this.#now.getTime() + (minutes * 60 + seconds) * 1000);
  }
}

export interface SiteOptions {
  /** A chosen port rather than any. */
  port?: number;
  provider?: Partial<DemoIdentityProviderOptions>;
  oidc?: Partial<AuthEnv['oidc']>;
  auth?: Partial<AuthOptions>;
  /** Last word on the provider's answers, by path. */
  tamper?: (path: string, body: unknown) => unknown;
}

export interface Site {
  url: string;
  app: FastifyInstance;
  orm: Orm;
  clock: TestClock;
  logged: string[];
  recognised: Identity[];
  demo: DemoIdentityProvider;
  close(): Promise<void>;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function directory(recognised: Identity[]): SignInDirectory {
  return {
    async recognise(identity) {
      recognised.push(identity);
      if (identity.subject === CAMILLE.sub) return { kind: 'known', personId: CAMILLE_ID };
      return { kind: identity.subject === FORMER.sub ? 'deactivated' : 'unknown' };
    },
  };
}

async function demoProvider(url: string, { provider, tamper }: SiteOptions): Promise<DemoIdentityProvider> {
  const demo = await createDemoIdentityProvider({
    issuer: `${url}/demo-idp`,
    clientId: 'garant',
    clientSecret: 'a-secret-shared-with-the-provider-only',
    redirectUri: `${url}/auth/callback`,
    postLogoutRedirectUri: `${url}/auth/signed-out`,
    people: [CAMILLE, STRANGER, FORMER],
    ...provider,
  });
  if (tamper) {
    demo.provider.use(async (ctx, next) => {
      await next();
      ctx.body = tamper(ctx.path, ctx.body);
    });
  }
  return demo;
}

/** The application's sign-in and a provider on one port, with a database of its own. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const url = `http://127.0.0.1:${options.port ?? (await freePort())}`;
  const database = await createTestDatabase();
  const orm = await createOrm(database.url, entities);
  const clock = new TestClock();
  const logged: string[] = [];
  const recognised: Identity[] = [];
  const log = createLog({ level: 'debug', format: 'json', destination: { write: (line) => void logged.push(line) } });
  const app = Fastify({ loggerInstance: log, forceCloseConnections: true }) as unknown as FastifyInstance;
  const demo = await demoProvider(url, options);
  const oidc = { issuer: `${url}/demo-idp`, clientId: 'garant', clientSecret: 'a-secret-shared-with-the-provider-only', acrValues: [] };
  const scope = 'openid given_name usual_name email siret';
  const env = { isProduction: false, http: { publicUrl: url, isHttps: false }, oidc: { ...oidc, scope, ...options.oidc } };
  registerAuth(app, { env, orm, clock, log, directory: directory(recognised), requestsPerMinute: 10_000, ...options.auth });
  mountDemoIdentityProvider(app, demo);
  app.get('/me', async (request) => authenticate(orm.em.fork(), request));
  app.get('/', async () => 'home');
  await app.listen({ port: Number(new URL(url).port), host: '127.0.0.1' });
  const close = async () => {
    await app.close();
    await orm.close(true);
    await database.drop();
  };
  return { url, app, orm, clock, logged, recognised, demo, close };
}

/** Goes as far as the provider's answer, which is given back without being delivered. */
export async function reachCallback(site: Site, browser: Browser, sub = CAMILLE.sub, returnTo = '/'): Promise<URL> {
  const start = `${site.url}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
  const isCallback = (url: URL) => url.pathname === '/auth/callback';
  const arrived = await browser.follow(start, isCallback);
  if (!arrived.response) return arrived.url;
  if (!arrived.url.pathname.includes('/interaction/')) throw new Error(site.logged.slice(-5).join(''));
  const next = await browser.submit(arrived.url, { sub });
  return (await browser.follow(next, isCallback)).url;
}

export async function signIn(site: Site, browser: Browser, sub = CAMILLE.sub, returnTo = '/'): Promise<Response> {
  return browser.request(await reachCallback(site, browser, sub, returnTo));
}

export async function whoAmI(site: Site, browser: Browser): Promise<{ sessionId: string; personId: string } | null> {
  const response = await browser.request(`${site.url}/me`);
  return response.json() as Promise<{ sessionId: string; personId: string } | null>;
}

export function newBrowser(language = 'en'): Browser {
  const browser = new Browser();
  browser.headers['accept-language'] = language;
  return browser;
}
