import { type DomainError, fail, type Text } from '../errors.ts';

const REFUSALS: Record<number, { code: string; text: Text }> = {
  404: { code: 'NOT_FOUND', text: { fr: 'Cette adresse ne mène à rien.', en: 'This address leads nowhere.' } },
  408: {
    code: 'BODY_TOO_SLOW',
    text: { fr: 'La requête arrive trop lentement : recommencez.', en: 'The request comes too slowly: try again.' },
  },
  413: {
    code: 'BODY_TOO_LARGE',
    text: { fr: 'Cette requête est trop volumineuse : envoyez-en moins à la fois.', en: 'This request is too large: send less at once.' },
  },
  414: { code: 'ADDRESS_TOO_LONG', text: { fr: 'Cette adresse est trop longue.', en: 'This address is too long.' } },
  415: {
    code: 'CONTENT_TYPE_UNSUPPORTED',
    text: {
      fr: 'Envoyez le corps de la requête en content-type: application/json.',
      en: 'Send the body of the request with content-type: application/json.',
    },
  },
  431: {
    code: 'HEADERS_TOO_LARGE',
    text: { fr: 'Les en-têtes de cette requête sont trop longs.', en: 'The headers of this request are too long.' },
  },
};

const NOT_JSON = {
  code: 'BODY_NOT_JSON',
  text: { fr: 'Le corps de la requête n’est pas du JSON.', en: 'The body of the request is not JSON.' },
};
const ADDRESS = { code: 'ADDRESS_INVALID', text: { fr: 'Cette adresse est mal écrite.', en: 'This address is not well written.' } };
const OTHER = { code: 'REQUEST_INVALID', text: { fr: 'Cette requête est mal formée.', en: 'This request is malformed.' } };

const BY_CODE: Record<string, { code: string; text: Text }> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: NOT_JSON,
  FST_ERR_CTP_INVALID_JSON_BODY: NOT_JSON,
  FST_ERR_BAD_URL: ADDRESS,
};

/**
 * What a caller may be told of a request that the server refused before it reached any code of ours: too large, of a type nobody reads, not
 * JSON… Null for any other failure.
 */
export function requestFailure(error: unknown): DomainError | null {
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return null;
  const { code: ours, text } = BY_CODE[String(code)] ?? REFUSALS[statusCode] ?? OTHER;
  return fail(statusCode === 404 ? 'NOT_FOUND' : 'BAD_INPUT', ours, text);
}
