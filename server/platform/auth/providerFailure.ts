import { AuthorizationResponseError, ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { type RefusalCode, SignInRefusal } from './signInRefusal.ts';

const SAFE_CODE = /^[\w.-]{1,40}$/;
const UNREACHABLE = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);
const NOT_VERIFIED = new Set([
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_JWT_USERINFO_EXPECTED',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_PARSE_ERROR',
  'OAUTH_UNSUPPORTED_OPERATION',
]);
const TEMPORARY = new Set(['server_error', 'temporarily_unavailable']);
const CANCELLED = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required', 'account_selection_required']);

/**
 * The refusal for an `error` parameter of the callback; a code with unusual characters is not repeated. `isForged` when it answers nothing that
 * this program asked: whoever wrote the address is at fault, not the provider.
 */
export function refusalOfProviderCode(error: string, given: { returnTo?: string; isForged?: boolean } = {}): SignInRefusal {
  const providerCode = SAFE_CODE.test(error) ? error : undefined;
  const { returnTo, isForged = false } = given;
  if (CANCELLED.has(error)) return new SignInRefusal('ACCESS_DENIED', { providerCode, returnTo, isForged });
  if (TEMPORARY.has(error)) return new SignInRefusal('PROVIDER_FAILED', { providerCode, returnTo, isForged });
  return new SignInRefusal('PROVIDER_REFUSED_REQUEST', { providerCode, returnTo, isForged });
}

function codeOfTokenError(error: string): RefusalCode {
  if (error === 'invalid_grant') return 'CODE_REFUSED';
  if (error === 'invalid_client' || error === 'unauthorized_client') return 'CLIENT_REFUSED';
  return TEMPORARY.has(error) ? 'PROVIDER_FAILED' : 'PROVIDER_REFUSED_REQUEST';
}

function codeOfClientError(error: ClientError): RefusalCode {
  if (error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'CLOCK_SKEW';
  if (error.code && UNREACHABLE.has(error.code)) return 'PROVIDER_UNREACHABLE';
  if (error.code && NOT_VERIFIED.has(error.code)) return 'ANSWER_NOT_VERIFIED';
  return 'PROVIDER_FAILED';
}

/** The refusal for a failure while talking to the identity provider; anything else comes back unchanged. */
export function refusalOfFailure(error: unknown, returnTo?: string): unknown {
  if (error instanceof SignInRefusal) return error;
  if (error instanceof Error && error.cause instanceof SignInRefusal) return refusalOfFailure(error.cause, returnTo);
  if (error instanceof AuthorizationResponseError) return refusalOfProviderCode(error.error, { returnTo });
  if (error instanceof ResponseBodyError) {
    const providerCode = SAFE_CODE.test(error.error) ? error.error : undefined;
    return new SignInRefusal(codeOfTokenError(error.error), { providerCode, returnTo, cause: error });
  }
  if (error instanceof WWWAuthenticateChallengeError) return new SignInRefusal('CLIENT_REFUSED', { returnTo, cause: error });
  if (error instanceof ClientError) return new SignInRefusal(codeOfClientError(error), { returnTo, cause: error });
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return new SignInRefusal('PROVIDER_UNREACHABLE', { returnTo, cause: error.cause });
  }
  return error;
}
