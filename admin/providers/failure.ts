export interface FieldFailure {
  field: string;
  message: string;
  text?: { fr: string; en: string };
}

/** What the API said when it refused or failed, whatever the road it came by (GraphQL, upload, network). */
export interface Failure {
  category: string;
  code: string;
  message: string;
  text?: { fr: string; en: string };
  fieldErrors: FieldFailure[];
  incidentId?: string;
  /** What the record is now, when someone else changed it meanwhile. */
  current?: Record<string, unknown>;
  /** Where the interface itself refuses: its own words, to be translated. */
  words?: { key: string } & Record<string, string>;
  /** After how many milliseconds the API asks to be asked again. */
  retryAfterMs?: number;
}

interface PresentedError {
  message: string;
  extensions?: Partial<Omit<Failure, 'message'>>;
}

interface ErrorLike {
  message?: string;
  graphQLErrors?: readonly PresentedError[];
  body?: { graphQLErrors?: readonly PresentedError[]; networkError?: unknown };
  networkError?: unknown;
  status?: number;
}

/** A refusal answered by the API outside GraphQL. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Reads one presented error of the API. */
export function readPresented({ message, extensions = {} }: PresentedError): Failure {
  const { category = 'INTERNAL', code = 'INTERNAL', text, fieldErrors = [], incidentId, current } = extensions;
  return { category, code, message, text, fieldErrors, incidentId, current };
}

/** Says what went wrong, for any thrown value. What carries no answer of the API is `NETWORK`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  const like = (error ?? {}) as ErrorLike;
  const presented = like.graphQLErrors?.[0] ?? like.body?.graphQLErrors?.[0];
  if (presented) return readPresented(presented);
  return { category: 'NETWORK', code: 'NETWORK', message: like.message ?? '', fieldErrors: [] };
}

/** The sentence to show, in the language of the interface. */
export function sentenceOf(failure: { message: string; text?: { fr: string; en: string } }, locale: string): string {
  return failure.text?.[locale === 'en' ? 'en' : 'fr'] ?? failure.message;
}

const lastName = (path: string) => path.slice(path.lastIndexOf('.') + 1);

function pathsOf(values: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const isNested =
      typeof value === 'object' && value !== null && (!Array.isArray(value) || value.some((item) => typeof item === 'object'));
    return isNested ? pathsOf(value as Record<string, unknown>, `${prefix}${key}.`) : [`${prefix}${key}`];
  });
}

/**
 * Errors of the form by field, in the shape react-admin's `<Form>` expects back from `onSubmit`. Only fields the form has are named: an
 * error on an absent field would block the form for ever (the whole sentence is shown above it anyway).
 */
export function formErrorsOf(failure: Failure, locale: string, values: Record<string, unknown>): Record<string, string> {
  const paths = pathsOf(values);
  const found = failure.fieldErrors.flatMap((error) => {
    const field = error.field.replace(/^input\./, '').replace(/\[(\d+)\]/g, '.$1');
    const path = paths.find((known) => known === field) ?? paths.find((known) => lastName(known) === lastName(field));
    return path ? [[path, sentenceOf(error, locale)] as const] : [];
  });
  return Object.fromEntries(found);
}
