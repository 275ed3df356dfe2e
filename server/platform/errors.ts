/** A sentence in both languages of the interface. Never contains personal data. */
export interface Text {
  fr: string;
  en: string;
}

export type ErrorCategory = 'BAD_INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT' | 'UNAVAILABLE';

export interface FieldError {
  /** Path of the field in the input, e.g. `reason` or `version.validUntil`. */
  field: string;
  code: string;
  text: Text;
}

/**
 * A refusal the caller can understand and act on. `code` is a literal name of the broken rule, `text` says what was wrong and what would be
 * accepted. Anything thrown that is not a DomainError is reported as INTERNAL with an incident id.
 */
export class DomainError extends Error {
  readonly category: ErrorCategory;
  readonly code: string;
  readonly text: Text;
  readonly fieldErrors: FieldError[];
  /** What the record is now, when a concurrent edit was refused: values by field name. */
  readonly current?: Record<string, unknown>;

  constructor(
    category: ErrorCategory,
    code: string,
    text: Text,
    details: { fieldErrors?: FieldError[]; current?: Record<string, unknown> } = {},
  ) {
    super(text.fr);
    this.name = 'DomainError';
    this.category = category;
    this.code = code;
    this.text = text;
    this.fieldErrors = details.fieldErrors ?? [];
    this.current = details.current;
  }
}

export function fail(category: ErrorCategory, code: string, text: Text, fieldErrors: FieldError[] = []): DomainError {
  return new DomainError(category, code, text, { fieldErrors });
}

/** One field of the input is not acceptable. */
export function badInput(field: string, code: string, text: Text): DomainError {
  return fail('BAD_INPUT', code, text, [{ field, code, text }]);
}

/** Several fields of the input are not acceptable. */
export function badFields(fieldErrors: FieldError[]): DomainError {
  const text = {
    fr: fieldErrors.map((error) => error.text.fr).join(' '),
    en: fieldErrors.map((error) => error.text.en).join(' '),
  };
  return fail('BAD_INPUT', fieldErrors.length === 1 ? fieldErrors[0]!.code : 'BAD_INPUT', text, fieldErrors);
}

/** The record does not exist, or the caller may not know that it does. */
export function notFound(field?: string): DomainError {
  const text = {
    fr: 'Élément introuvable, ou hors de ce que vous pouvez consulter.',
    en: 'Not found, or outside what you may see.',
  };
  return fail('NOT_FOUND', 'NOT_FOUND', text, field ? [{ field, code: 'NOT_FOUND', text }] : []);
}

export function forbidden(code: string, text: Text): DomainError {
  return fail('FORBIDDEN', code, text);
}

export function unauthenticated(): DomainError {
  return fail('UNAUTHENTICATED', 'UNAUTHENTICATED', {
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
  });
}

/** Someone else changed the record meanwhile; `current` says what it is now. */
export function conflict(code: string, text: Text, current?: Record<string, unknown>): DomainError {
  return new DomainError('CONFLICT', code, text, { current });
}
