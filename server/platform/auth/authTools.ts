import type { Clock } from '../clock.ts';
import type { Orm } from '../db/orm.ts';
import type { Log } from '../log.ts';
import { authCookie } from './cookies.ts';
import type { Identity } from './identity.ts';
import { type AuthEnv, createIdentityProviderClient } from './identityProviderClient.ts';

/** Who an identity is here: somebody, or why nobody may enter with it. */
export type Recognition =
  | { kind: 'known'; personId: string }
  | { kind: 'unknown' | 'deactivated' | 'email-not-verified' | 'identity-changed' };

/** Who an identity is here. Implemented by the feature that knows people. */
export interface SignInDirectory {
  recognise(identity: Identity): Promise<Recognition>;
}

export interface AuthOptions {
  env: AuthEnv;
  orm: Orm;
  clock: Clock;
  log: Log;
  directory: SignInDirectory;
  /** How to reach the administrator of the instance, shown to people who have no access. */
  contact?: string;
  /** Requests one address may send to `/auth/*` in a minute; many agents share one address. */
  requestsPerMinute?: number;
}

/** Makes them from the options. Throws a ConfigurationError when the identity provider’s address may not be trusted. */
export function authTools(options: AuthOptions) {
  const { isHttps } = options.env.http;
  return {
    ...options,
    provider: createIdentityProviderClient(options.env, options.clock),
    sessionCookie: authCookie('garant_session', isHttps),
    attemptCookie: authCookie('garant_sign_in', isHttps),
  };
}

/** What the routes of sign-in and sign-out share. */
export type AuthTools = ReturnType<typeof authTools>;
