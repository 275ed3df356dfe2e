import type { FastifyInstance } from 'fastify';
import { newToken } from '../platform/auth/tokens.ts';
import type { OidcEnv } from '../platform/env.ts';
import { StartError } from '../platform/startError.ts';
import type { DemoPerson } from './identityProvider.ts';
import { mountDemoIdentityProvider } from './mountIdentityProvider.ts';

const CLIENT_ID = 'garant-demo';

/** Loaded for the demonstration only: what it stands on is not installed in production. Throws a StartError without development dependencies. */
export async function loadIdentityProvider() {
  return import('./identityProvider.ts').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new StartError(
      {
        fr: 'La démonstration demande les dépendances de développement : lancez « npm ci », ou mettez DEMO=0.',
        en: 'The demonstration needs the development dependencies: run "npm ci", or set DEMO=0.',
      },
      { cause },
    );
  });
}

/**
 * Serves the demo identity provider under `/demo-idp` of the application itself.
 * Returns the settings that sign-in then reads exactly as it would read a real provider's. Throws a StartError without development dependencies.
 */
export async function offerDemoSignIn(app: FastifyInstance, publicUrl: string, people: DemoPerson[]): Promise<OidcEnv> {
  const oidc = {
    issuer: `${publicUrl}/demo-idp`,
    clientId: CLIENT_ID,
    clientSecret: newToken(),
    scope: 'openid given_name usual_name email siret',
    acrValues: [],
  };
  const { createDemoIdentityProvider } = await loadIdentityProvider();
  const demo = await createDemoIdentityProvider({
    ...oidc,
    redirectUri: `${publicUrl}/auth/callback`,
    postLogoutRedirectUri: `${publicUrl}/auth/signed-out`,
    people,
  });
  mountDemoIdentityProvider(app, demo);
  return oidc;
}
