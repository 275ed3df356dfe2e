import type { IDToken, ServerMetadata, UserInfoResponse } from 'openid-client';
import { SignInRefusal } from './signInRefusal.ts';

/** What an identity provider certifies of a person. `subject` is the only lasting name: e-mail addresses change hands. */
export interface Identity {
  issuer: string;
  subject: string;
  email?: string;
  /** Whether the provider answers for the address being the person's: it says so, or it never says. */
  isEmailVerified: boolean;
  givenName?: string;
  usualName?: string;
  siret?: string;
  acr?: string;
}

/** OpenID Connect Core, section 2: at most 255 ASCII characters. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;
const LONGEST_CLAIM = 1000;

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' && value.length <= LONGEST_CLAIM ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** The same, without any control character: nothing that could stand on several lines. */
function lineOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text && !/[\p{Cc}\p{Surrogate}]/u.test(text) ? text : undefined;
}

/**
 * `email_verified` (OpenID Connect Core, section 5.1), wherever the provider puts it. One that announces the claim and leaves it out does not answer
 * for the address; one that knows no such claim, as ProConnect, answers for all of its addresses.
 */
function isVerified(claims: IDToken, info: UserInfoResponse, { claims_supported: announced }: ServerMetadata): boolean {
  const said = [info.email_verified, claims.email_verified].filter((value) => value !== undefined) as unknown[];
  if (said.length > 0) return said.every((value) => value === true || value === 'true');
  return !announced?.includes('email_verified');
}

/** The identity in a provider's verified answers. Throws ANSWER_NOT_VERIFIED when its `sub` is none. */
export function identityOf(metadata: ServerMetadata, claims: IDToken, info: UserInfoResponse): Identity {
  if (!SUBJECT.test(claims.sub)) throw new SignInRefusal('ANSWER_NOT_VERIFIED');
  return {
    issuer: metadata.issuer,
    subject: claims.sub,
    email: lineOf(info.email)?.toLowerCase(),
    isEmailVerified: isVerified(claims, info, metadata),
    givenName: textOf(info.given_name),
    usualName: textOf(info.usual_name),
    siret: lineOf(info.siret),
    acr: lineOf(claims.acr),
  };
}
