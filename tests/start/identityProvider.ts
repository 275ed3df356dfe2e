import Fastify from 'fastify';
import { DEMO_PEOPLE } from '../../server/demo/demoPeople.ts';
import { createDemoIdentityProvider } from '../../server/demo/identityProvider.ts';
import { mountDemoIdentityProvider } from '../../server/demo/mountIdentityProvider.ts';

const CLIENT = { clientId: 'garant', clientSecret: 'a-secret-shared-with-the-provider-only' };

export interface IdentityProvider {
  /** What a Garant on `publicUrl` must be set to. */
  settings: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string };
  close(): Promise<void>;
}

/** An OpenID Connect provider of its own, beside the program, who knows the people of the demonstration. */
export async function startIdentityProvider(port: number, publicUrl: string): Promise<IdentityProvider> {
  const issuer = `http://localhost:${port}/demo-idp`;
  const redirections = { redirectUri: `${publicUrl}/auth/callback`, postLogoutRedirectUri: `${publicUrl}/auth/signed-out` };
  const app = Fastify({ forceCloseConnections: true });
  mountDemoIdentityProvider(app, await createDemoIdentityProvider({ issuer, ...CLIENT, ...redirections, people: DEMO_PEOPLE }));
  await app.listen({ port, host: '127.0.0.1' });
  return {
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.clientId, OIDC_CLIENT_SECRET: CLIENT.clientSecret },
    close: () => app.close(),
  };
}
