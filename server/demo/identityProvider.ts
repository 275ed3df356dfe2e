import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration, interactionPolicy, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import { languageOf } from '../platform/http/presentError.ts';
import { errorPage, signedOutPage, signOutPage } from './identityProviderPages.ts';
import { memoryStore } from './memoryStore.ts';

/** Someone made up, whom anyone may sign in as during a demonstration. Claims have ProConnect's names and meaning. */
export interface DemoPerson {
  sub: string;
  givenName: string;
  usualName: string;
  email: string;
  siret?: string;
  organizationLabel?: string;
  /** What this person comes to do, shown on the button. */
  roleLabel: string;
}

export interface DemoIdentityProviderOptions {
  /** Public address, path included: `http://localhost:3000/demo-idp`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  postLogoutRedirectUri: string;
  people: DemoPerson[];
  /** Level of authentication certified for everybody. */
  acr?: string;
  /** Answers userinfo as a JWT signed with this algorithm rather than as JSON. */
  userinfoSigned?: 'RS256' | 'ES256' | 'HS256';
  idTokenSigned?: 'RS256' | 'ES256' | 'HS256';
  /** How long a code is worth; 30 seconds as at ProConnect. */
  codeSeconds?: number;
}

export interface DemoIdentityProvider {
  provider: Provider;
  options: Required<Pick<DemoIdentityProviderOptions, 'acr'>> & DemoIdentityProviderOptions;
}

const LEVELS = ['eidas0', 'eidas0-mfa', 'eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'];
const DAY = 24 * 60 * 60;
const HALF_DAY = DAY / 2;

async function signingKeys(): Promise<JWK[]> {
  return Promise.all(
    ['RS256', 'ES256'].map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true });
      return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: randomUUID() } as JWK;
    }),
  );
}

/** Asks who is there and nothing else: no consent, and no refusal of a level that cannot be reached, as at ProConnect. */
function policy() {
  const prompts = interactionPolicy.base();
  prompts.remove('consent');
  const { checks } = prompts.get('login')!;
  checks.remove('essential_acrs');
  checks.remove('essential_acr');
  return prompts;
}

async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
  grant.addOIDCScope([...oidc.requestParamScopes].join(' '));
  grant.addOIDCClaims([...oidc.requestParamClaims]);
  await grant.save();
  return grant;
}

function claimsOf(person: DemoPerson) {
  return {
    sub: person.sub,
    given_name: person.givenName,
    usual_name: person.usualName,
    email: person.email,
    uid: person.sub,
    siret: person.siret,
    organization_label: person.organizationLabel,
    idp_id: 'demo',
    roles: ['agent_public'],
  };
}

function show(ctx: KoaContextWithOIDC, { html, headers }: { html: string; headers: Record<string, string> }): void {
  ctx.set(headers);
  ctx.body = html;
}

function pages(options: DemoIdentityProviderOptions): Pick<Configuration, 'renderError'> & { logout: object } {
  const clientOrigin = new URL(options.postLogoutRedirectUri).origin;
  const language = (ctx: KoaContextWithOIDC) => languageOf(ctx.get('accept-language'));
  return {
    renderError: (ctx, out) => show(ctx, errorPage(out.error, language(ctx))),
    logout: {
      enabled: true,
      logoutSource: (ctx: KoaContextWithOIDC, form: string) => show(ctx, signOutPage(form, language(ctx), clientOrigin)),
      postLogoutSuccessSource: (ctx: KoaContextWithOIDC) => show(ctx, signedOutPage(language(ctx))),
    },
  };
}

function clientOf(options: DemoIdentityProviderOptions) {
  const { clientId, clientSecret, redirectUri, postLogoutRedirectUri, userinfoSigned, idTokenSigned = 'RS256' } = options;
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [redirectUri],
    post_logout_redirect_uris: [postLogoutRedirectUri],
    response_types: ['code' as const],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_post' as const,
    id_token_signed_response_alg: idTokenSigned,
    ...(userinfoSigned ? { userinfo_signed_response_alg: userinfoSigned } : {}),
  };
}

async function configuration(options: DemoIdentityProviderOptions): Promise<Configuration> {
  const { people, issuer } = options;
  const { renderError, logout } = pages(options);
  const prefix = new URL(issuer).pathname;
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter: memoryStore(),
    acrValues: LEVELS,
    claims: {
      openid: ['sub', 'acr', 'amr'],
      ...Object.fromEntries(Object.keys(claimsOf(people[0]!)).flatMap((claim) => (claim === 'sub' ? [] : [[claim, [claim]]]))),
    },
    clientBasedCORS: () => false,
    clients: [clientOf(options)],
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { session: 'demo_idp_session', interaction: 'demo_idp_interaction', resume: 'demo_idp_resume' },
      long: { ...cookie, path: prefix },
      short: cookie,
    },
    enabledJWA: {
      idTokenSigningAlgValues: ['RS256', 'ES256', 'HS256'],
      userinfoSigningAlgValues: ['RS256', 'ES256', 'HS256'],
    },
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: logout,
    },
    findAccount: (_ctx, sub) => {
      const person = people.find((each) => each.sub === sub);
      return person && { accountId: sub, claims: () => claimsOf(person) };
    },
    interactions: { policy: policy(), url: (_ctx, interaction) => `${prefix}/interaction/${interaction.uid}` },
    jwks: { keys: await signingKeys() },
    loadExistingGrant: grantEverything,
    pkce: { required: () => true },
    renderError,
    scopes: ['openid'],
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: options.codeSeconds ?? 30,
      Grant: HALF_DAY,
      IdToken: 3600,
      Interaction: 600,
      Session: HALF_DAY,
    },
  };
}

/** An OpenID Connect provider that behaves as ProConnect does and asks for no password. Keys and sessions live in memory. */
export async function createDemoIdentityProvider(options: DemoIdentityProviderOptions): Promise<DemoIdentityProvider> {
  const provider = new Provider(options.issuer, await configuration(options));
  provider.proxy = new URL(options.issuer).protocol === 'https:';
  return { provider, options: { ...options, acr: options.acr ?? 'eidas1' } };
}
