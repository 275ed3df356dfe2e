import { setTimeout as delay } from 'node:timers/promises';
import * as oidc from 'openid-client';
import type { Clock } from '../clock.ts';
import type { HttpEnv, OidcEnv } from '../env.ts';
import { ConfigurationError } from '../startError.ts';
import { type Identity, identityOf } from './identity.ts';
import { refusalOfFailure } from './providerFailure.ts';
import { fetchVerifying, isSharedSecret, verifySharedSecret } from './sharedSecret.ts';
import { SignInRefusal } from './signInRefusal.ts';
import { newToken } from './tokens.ts';

export interface AuthEnv {
  isProduction: boolean;
  http: Pick<HttpEnv, 'publicUrl' | 'isHttps'>;
  oidc: OidcEnv;
}

/** What a browser was sent to the provider with, and must come back to. */
export interface SentAttempt {
  state: string;
  nonce: string;
  /** Secret whose SHA-256 the provider was given (PKCE, RFC 7636); absent from attempts that began without. */
  codeVerifier?: string;
}

export interface IdentityProviderClient {
  authorizationUrl(attempt: SentAttempt & { codeVerifier: string }): Promise<string>;
  /** Exchanges the callback's answer and verifies it. Throws a SignInRefusal when anything does not agree. */
  identify(answer: URLSearchParams, attempt: SentAttempt): Promise<{ identity: Identity; idToken: string }>;
  /** Where the browser goes to end the provider's own session; null when the provider offers no such address. */
  signOutUrl(idToken: string | null): Promise<string | null>;
}

interface Configurations {
  tokens: oidc.Configuration;
  userinfo: oidc.Configuration;
}

const TIMEOUT_SECONDS = 5;
const CLOCK_TOLERANCE_SECONDS = 30;
const DISCOVERY_LASTS_MS = 60 * 60_000;
const DISCOVERY_AGAIN_AFTER_MS = 60_000;
const RETRY_AFTER_MS = 300;

function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
}

function issuerUrl({ isProduction, oidc: { issuer } }: AuthEnv): URL {
  const url = new URL(issuer);
  if (url.protocol === 'http:' && isProduction && !isLoopback(url.hostname)) {
    throw new ConfigurationError([{ fr: 'OIDC_ISSUER : https:// est obligatoire.', en: 'OIDC_ISSUER: https:// is required.' }]);
  }
  return url;
}

async function discover(issuer: URL, settings: AuthEnv['oidc']): Promise<Configurations> {
  const isInsecure = issuer.protocol === 'http:';
  const discovered = await oidc.discovery(issuer, settings.clientId, undefined, oidc.None(), {
    timeout: TIMEOUT_SECONDS,
    execute: isInsecure ? [oidc.allowInsecureRequests] : [],
  });
  const configuration = () => {
    const metadata = {
      [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
      ...(settings.idTokenSigned ? { id_token_signed_response_alg: settings.idTokenSigned } : {}),
      ...(settings.userinfoSigned ? { userinfo_signed_response_alg: settings.userinfoSigned } : {}),
    };
    const authentication = oidc.ClientSecretPost(settings.clientSecret);
    const made = new oidc.Configuration(discovered.serverMetadata(), settings.clientId, metadata, authentication);
    made.timeout = TIMEOUT_SECONDS;
    if (isInsecure) oidc.allowInsecureRequests(made);
    return made;
  };
  const tokens = configuration();
  const userinfo = configuration();
  if (!isSharedSecret(settings.idTokenSigned)) oidc.enableNonRepudiationChecks(tokens);
  if (isSharedSecret(settings.userinfoSigned)) {
    userinfo[oidc.customFetch] = fetchVerifying(settings.userinfoSigned!, settings.clientSecret);
  } else {
    oidc.enableNonRepudiationChecks(userinfo);
  }
  return { tokens, userinfo };
}

/** Reads the provider's metadata at first use, once more when it fails, and again every hour; an old reading outlives an outage. */
function keptDiscovery(issuer: URL, settings: AuthEnv['oidc'], clock: Clock): () => Promise<Configurations> {
  let known: { configurations: Configurations; at: number } | undefined;
  const read = () => discover(issuer, settings).catch(() => delay(RETRY_AFTER_MS).then(() => discover(issuer, settings)));
  return async () => {
    const now = clock.now().getTime();
    if (known && now - known.at < DISCOVERY_LASTS_MS) return known.configurations;
    try {
      known = { configurations: await read(), at: now };
    } catch (error) {
      if (!known) throw error;
      known.at = now - DISCOVERY_LASTS_MS + DISCOVERY_AGAIN_AFTER_MS;
    }
    return known.configurations;
  };
}

/** Parameters of the authorization request: exactly those ProConnect accepts, any other one being refused by it (Y000400). */
async function authorizationParameters(
  settings: OidcEnv,
  redirectUri: string,
  attempt: SentAttempt & { codeVerifier: string },
): Promise<Record<string, string>> {
  const { acrValues, clientId, scope } = settings;
  const acr = { id_token: { acr: { essential: true, values: acrValues } } };
  return {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    ...(acrValues.length > 0 ? { claims: JSON.stringify(acr) } : {}),
  };
}

function endSessionUrl({ tokens }: Configurations, publicUrl: string, idToken: string | null): string | null {
  if (!tokens.serverMetadata().end_session_endpoint) return null;
  const url = oidc.buildEndSessionUrl(tokens, {
    ...(idToken ? { id_token_hint: idToken } : {}),
    state: newToken(),
    post_logout_redirect_uri: `${publicUrl}/auth/signed-out`,
  });
  if (idToken) url.searchParams.delete('client_id');
  return url.href;
}

/**
 * This application as a client of its OpenID Connect provider (authorization code flow with PKCE, `client_secret_post`).
 * Throws a ConfigurationError when the issuer may not be trusted over http.
 */
export function createIdentityProviderClient(env: AuthEnv, clock: Clock): IdentityProviderClient {
  const { publicUrl } = env.http;
  const redirectUri = `${publicUrl}/auth/callback`;
  const configurations = keptDiscovery(issuerUrl(env), env.oidc, clock);
  const inWords = async <T>(work: (known: Configurations) => T | Promise<T>): Promise<T> => {
    try {
      return await work(await configurations());
    } catch (error) {
      throw refusalOfFailure(error);
    }
  };
  return {
    authorizationUrl: (attempt) =>
      inWords(async ({ tokens }) => oidc.buildAuthorizationUrl(tokens, await authorizationParameters(env.oidc, redirectUri, attempt)).href),
    identify: (answer, { state, nonce, codeVerifier }) =>
      inWords(async (known) => {
        const callback = new URL(redirectUri);
        callback.search = answer.toString();
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
        const granted = await oidc.authorizationCodeGrant(known.tokens, callback, checks);
        const claims = granted.claims();
        const idToken = granted.id_token;
        if (!claims || !idToken) throw new SignInRefusal('ANSWER_NOT_VERIFIED');
        const { acrValues, idTokenSigned, clientSecret } = env.oidc;
        if (isSharedSecret(idTokenSigned)) await verifySharedSecret(idToken, idTokenSigned!, clientSecret);
        if (acrValues.length > 0 && !acrValues.includes(String(claims.acr))) {
          throw new SignInRefusal('LEVEL_TOO_LOW', { signOutUrl: endSessionUrl(known, publicUrl, idToken) ?? undefined });
        }
        const info = await oidc.fetchUserInfo(known.userinfo, granted.access_token, claims.sub);
        return { identity: identityOf(known.tokens.serverMetadata(), claims, info), idToken };
      }),
    signOutUrl: (idToken) => inWords((known) => endSessionUrl(known, publicUrl, idToken)),
  };
}
