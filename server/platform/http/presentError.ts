import { randomUUID } from 'node:crypto';
import { databaseFailure } from '../db/databaseFailure.ts';
import { DomainError, type ErrorCategory, type FieldError, type Text } from '../errors.ts';
import { storeFailure } from '../files/storeFailure.ts';
import { requestFailure } from './requestFailure.ts';

export type Language = 'fr' | 'en';

/** What a caller sees of a failure, over GraphQL (`errors[]`) and over plain HTTP (`{errors: [...]}`) alike. */
export interface PresentedError {
  message: string;
  extensions: {
    code: string;
    category: ErrorCategory | 'INTERNAL';
    text: Text;
    fieldErrors: (Omit<FieldError, 'text'> & { message: string; text: Text })[];
    current?: Record<string, unknown>;
    /** Present on INTERNAL only: the reference under which the failure was logged. */
    incidentId?: string;
  };
}

const STATUS_OF_CATEGORY: Record<ErrorCategory | 'INTERNAL', number> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

const STATUS_OF_CODE: Record<string, number> = {
  METHOD_NOT_ALLOWED: 405,
  CALENDAR_GONE: 410,
  SHOWCASE_GONE: 410,
  BODY_TOO_SLOW: 408,
  BODY_TOO_LARGE: 413,
  ADDRESS_TOO_LONG: 414,
  CONTENT_TYPE_UNSUPPORTED: 415,
  FILE_TOO_LARGE: 413,
  TOO_MANY_UPLOADS: 429,
  TOO_MANY_REQUESTS: 429,
  HEADERS_TOO_LARGE: 431,
  STORAGE_FULL: 507,
  UPLOAD_QUOTA_REACHED: 413,
  UPLOADS_FULL: 507,
};

/** HTTP status of a failure: that of its code where it has one of its own, else that of its category. */
export const statusOf = ({ code, category }: Pick<PresentedError['extensions'], 'code' | 'category'>): number =>
  STATUS_OF_CODE[code] ?? STATUS_OF_CATEGORY[category];

/** Category of a refusal that only has an HTTP status. */
export function categoryOf(status: number): PresentedError['extensions']['category'] {
  const known = Object.entries(STATUS_OF_CATEGORY).find(([, each]) => each === status);
  return (known?.[0] as ErrorCategory | undefined) ?? (status < 500 ? 'BAD_INPUT' : 'UNAVAILABLE');
}

/** Language of the messages: English when the caller prefers it, French otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'fr';
}

/**
 * Turns any thrown value into what may be shown. Unknown failures are reported to `onInternal` and shown with an incident id only; a busy
 * database is reported too, and shown as such.
 */
export function presentError(error: unknown, language: Language, onInternal: (incidentId: string, error: unknown) => void): PresentedError {
  const refusal = error instanceof DomainError ? error : (storeFailure(error) ?? databaseFailure(error) ?? requestFailure(error));
  if (refusal) {
    if (refusal !== error && refusal.category === 'UNAVAILABLE') onInternal(randomUUID(), error);
    return {
      message: refusal.text[language],
      extensions: {
        code: refusal.code,
        category: refusal.category,
        text: refusal.text,
        fieldErrors: refusal.fieldErrors.map((field) => ({ ...field, message: field.text[language] })),
        ...(refusal.current ? { current: refusal.current } : {}),
      },
    };
  }
  const incidentId = randomUUID();
  onInternal(incidentId, error);
  const text = {
    fr: `Une erreur inattendue est survenue. Référence de l’incident : ${incidentId}.`,
    en: `Something unexpected failed. Incident reference: ${incidentId}.`,
  };
  return { message: text[language], extensions: { code: 'INTERNAL', category: 'INTERNAL', text, fieldErrors: [], incidentId } };
}
