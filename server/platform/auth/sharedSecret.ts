import { compactVerify } from 'jose';
import type { CustomFetch } from 'openid-client';
import { SignInRefusal } from './signInRefusal.ts';

/** Algorithms whose key is the client’s secret (RFC 7518, section 3.2), which the OpenID Connect library leaves unverified. */
export const isSharedSecret = (algorithm: string | undefined): boolean => algorithm?.startsWith('HS') ?? false;

/** Verifies a statement that the provider signed with the client’s secret. Throws ANSWER_NOT_VERIFIED. */
export async function verifySharedSecret(jwt: string, algorithm: string, secret: string): Promise<void> {
  try {
    await compactVerify(jwt, new TextEncoder().encode(secret), { algorithms: [algorithm] });
  } catch (cause) {
    throw new SignInRefusal('ANSWER_NOT_VERIFIED', { cause });
  }
}

/** Fetches, and lets no signed answer through that was not signed with the client’s secret. */
export function fetchVerifying(algorithm: string, secret: string): CustomFetch {
  return async (url, options) => {
    const response = await fetch(url, options as RequestInit);
    const isJwt = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/jwt';
    if (response.ok && isJwt) await verifySharedSecret(await response.clone().text(), algorithm, secret);
    return response;
  };
}
