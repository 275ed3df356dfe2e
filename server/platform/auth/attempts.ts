import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../db/columns.ts';
import { run, sql } from '../db/read.ts';
import { SignInAttempt } from './signInAttempt.entity.ts';
import { isToken, newToken, tokenHash } from './tokens.ts';

/** How long a person may take at the identity provider. */
export const ATTEMPT_SECONDS = 10 * 60;

export interface OpenAttempt {
  state: string;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
}

export type TakenAttempt =
  | ({ kind: 'taken' } & Omit<OpenAttempt, 'codeVerifier'> & { codeVerifier?: string })
  | { kind: 'expired'; returnTo: string }
  | { kind: 'state-mismatch'; returnTo: string }
  | { kind: 'missing' };

/** Remembers a departure to the identity provider. `token` goes into the browser's cookie. */
export async function openAttempt(em: EntityManager, now: Date, returnTo: string): Promise<OpenAttempt & { token: string }> {
  const token = newToken();
  const attempt = { state: newToken(), nonce: newToken(), codeVerifier: newToken(), returnTo };
  await em.insert(SignInAttempt, {
    id: newId(),
    tokenHash: tokenHash(token),
    ...attempt,
    createdAt: now,
    expiresAt: new Date(now.getTime() + ATTEMPT_SECONDS * 1000),
  });
  return { ...attempt, token };
}

/** Finds and removes, in one statement, the attempt a browser comes back from: the same answer cannot be used twice. */
export async function takeAttempt(em: EntityManager, now: Date, token: string | undefined, given: string): Promise<TakenAttempt> {
  if (!token) return { kind: 'missing' };
  const state = isToken(given) ? given : '';
  const [taken] = await run<{ nonce: string; return_to: string; is_expired: boolean; code_verifier: string | null }>(
    em,
    sql`delete from sign_in_attempt where token_hash = ${tokenHash(token)} and state = ${state}
      returning nonce, return_to, code_verifier, expires_at <= ${now} as is_expired`,
  );
  if (taken?.is_expired) return { kind: 'expired', returnTo: taken.return_to };
  if (taken) {
    return { kind: 'taken', state, nonce: taken.nonce, codeVerifier: taken.code_verifier ?? undefined, returnTo: taken.return_to };
  }
  const other = await em.findOne(SignInAttempt, { tokenHash: tokenHash(token) });
  return other ? { kind: 'state-mismatch', returnTo: other.returnTo } : { kind: 'missing' };
}
