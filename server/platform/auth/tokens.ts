import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url (43 characters): session tokens, `state` and `nonce`, which ProConnect wants at least 32 characters long. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text may be a token: what is none cannot even be looked for, such as a null character. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is stored of a token: its SHA-256 in hexadecimal. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
