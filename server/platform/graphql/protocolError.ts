import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { DomainError, type Text } from '../errors.ts';
import { protocolWords } from './protocolWords.ts';

/** A refusal that GraphQL itself makes, before anything is run. */
export interface ProtocolRefusal {
  code: string;
  text: Text;
  fieldErrors: { field: string; code: string; message: string; text: Text }[];
}

const CODES: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'OPERATION_SYNTAX',
  GRAPHQL_VALIDATION_FAILED: 'OPERATION_INVALID',
  BAD_USER_INPUT: 'VARIABLES_INVALID',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_UNKNOWN',
  BAD_REQUEST: 'REQUEST_INVALID',
};

/** What clients that persist queries look for, by this name, to send the whole query instead. */
const PERSISTED = 'PERSISTED_QUERY_NOT_SUPPORTED';

/** What is refused of a request that holds no operation to run, by what the server says of it. */
const REQUESTS: [RegExp, string, Text][] = [
  [
    /Cross-Site Request Forgery/,
    'CROSS_SITE_REQUEST',
    {
      fr: 'Cette requête pourrait venir d’un autre site (CSRF) : envoyez-la en content-type: application/json.',
      en: 'This request may come from another site (CSRF): send it with content-type: application/json.',
    },
  ],
  [
    /GET requests only support query|supports only GET\/POST/,
    'METHOD_NOT_ALLOWED',
    { fr: 'Une mutation s’envoie par POST.', en: 'A mutation is sent by POST.' },
  ],
  [
    /batching|No operations found/,
    'SEVERAL_OPERATIONS',
    { fr: 'Envoyez une opération par requête.', en: 'Send one operation per request.' },
  ],
  [/`?variables`?/, 'REQUEST_INVALID', { fr: 'Le champ « variables » est un objet JSON.', en: 'The field "variables" is a JSON object.' }],
  [/accept/, 'NOT_ACCEPTABLE', { fr: 'La réponse est en application/json.', en: 'The answer is in application/json.' }],
];
const REQUEST: Text = {
  fr: 'Envoyez un objet JSON avec un champ « query » qui contient le texte de l’opération.',
  en: 'Send a JSON object with a field "query" that holds the text of the operation.',
};

/** What graphql-js adds after the fiftieth value that it refuses, under no code of its own. */
const TOO_MANY = /^Too many errors processing variables/;
const FIRST_ONES: Text = {
  fr: 'Trop de valeurs sont refusées : seules les premières sont dites.',
  en: 'Too many values are refused: only the first ones are told.',
};

function requestRefusal(message: string): ProtocolRefusal {
  const known = REQUESTS.find(([pattern]) => pattern.test(message));
  return { code: known?.[1] ?? 'REQUEST_INVALID', text: known?.[2] ?? REQUEST, fieldErrors: [] };
}

/** What a scalar refused of the value it was given. */
function refusedByScalar(error: unknown): DomainError | undefined {
  for (let each = error; each instanceof Error; each = (each as { originalError?: unknown }).originalError) {
    if (each instanceof DomainError) return each;
  }
  return undefined;
}

/** The field of a variable that was refused, as resolvers name it: without `input`, with the names of other variables. */
function fieldOf(error: GraphQLError): string | undefined {
  const [, variable = '', path] =
    /^Variable "\$(\w+)" (?:got invalid value .*? at "\w+(.*?)";|got invalid value|of )/s.exec(error.message) ?? [];
  if (!variable) return undefined;
  const definition = error.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
  const isInput = definition?.kind === Kind.VARIABLE_DEFINITION && JSON.stringify(definition.type).includes('Input"');
  const below = (path ?? '').replace(/^\./, '');
  return isInput && below ? below : `${variable}${path ?? ''}`;
}

/** What a refusal by GraphQL itself (syntax, validation, variables, request) says in the words of this program, under its own codes. */
export function protocolRefusal(formatted: GraphQLFormattedError, error: GraphQLError, hasSuggestions: boolean): ProtocolRefusal {
  const { code = '', refusal, text } = (formatted.extensions ?? {}) as { code?: string; refusal?: string; text?: Text };
  if (refusal && text) return { code: refusal, text, fieldErrors: [] };
  if (TOO_MANY.test(error.message)) return { code: 'VARIABLES_INVALID', text: FIRST_ONES, fieldErrors: [] };
  if (code === 'BAD_REQUEST') return requestRefusal(error.message);
  if (code === PERSISTED) {
    return { code, fieldErrors: [], text: { fr: 'Envoyez la requête entière.', en: 'PersistedQueryNotSupported' } };
  }
  if (/more than? \d+ tokens|more that \d+ tokens/.test(error.message)) {
    const long = {
      fr: 'Cette opération est trop longue : coupez-la en plusieurs.',
      en: 'This operation is too long: cut it into several.',
    };
    return { code: 'OPERATION_TOO_LONG', text: long, fieldErrors: [] };
  }
  const field = fieldOf(error);
  const byScalar = refusedByScalar(error);
  const place = code === 'BAD_USER_INPUT' ? undefined : formatted.locations?.[0];
  const own = byScalar?.text ?? protocolWords(error.message, hasSuggestions, place);
  const ownCode = byScalar?.code ?? CODES[code] ?? 'REQUEST_INVALID';
  const fieldErrors = field === undefined ? [] : [{ field, code: ownCode, message: own.fr, text: own }];
  return { code: ownCode, text: own, fieldErrors };
}

/** Whether GraphQL itself refused the operation, rather than failed while running it. */
export const isProtocolError = (error: unknown, formatted: GraphQLFormattedError): error is GraphQLError =>
  error instanceof GraphQLError &&
  (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR' || formatted.extensions.refusal !== undefined || TOO_MANY.test(error.message));
