import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url (43 characters): session tokens, `state` and `nonce`, which ProConnect wants at least 32 characters long. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256 in hexadecimal. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
