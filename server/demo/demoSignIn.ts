import type { FastifyInstance } from 'fastify';
import { newToken } from '../platform/auth/tokens.ts';
import type { OidcEnv } from '../platform/env.ts';
import { createDemoIdentityProvider, type DemoPerson } from './identityProvider.ts';
import { mountDemoIdentityProvider } from './mountIdentityProvider.ts';

const CLIENT_ID = 'garant-demo';

/**
 * Serves the demo identity provider under `/demo-idp` of the application itself.
 * Returns the settings that sign-in then reads exactly as it would read a real provider's.
 */
export async function offerDemoSignIn(app: FastifyInstance, publicUrl: string, people: DemoPerson[]): Promise<OidcEnv> {
  const oidc = {
    issuer: `${publicUrl}/demo-idp`,
    clientId: CLIENT_ID,
    clientSecret: newToken(),
    scope: 'openid given_name usual_name email uid siret organization_label',
    acrValues: [],
  };
  const demo = await createDemoIdentityProvider({
    ...oidc,
    redirectUri: `${publicUrl}/auth/callback`,
    postLogoutRedirectUri: `${publicUrl}/auth/signed-out`,
    people,
  });
  mountDemoIdentityProvider(app, demo);
  return oidc;
}
