import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

interface Told {
  message: string;
  extensions: { code: string; category: string; text: { fr: string; en: string }; fieldErrors: { field: string; code: string }[] };
}

let app: TestApp;
let closed: TestApp;
const JSON_TYPE = { 'content-type': 'application/json' };
const RESPONSE_TYPE = { accept: 'application/graphql-response+json' };
const FRAMEWORK = /GRAPHQL_|BAD_USER_INPUT|BAD_REQUEST|FST_|APOLLO|Apollo|Fastify|INTERNAL|node_modules/;
const ID = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  app = await startTestApp();
  closed = await startTestApp({ GRAPHQL_INTROSPECTION: 'false' });
});

afterAll(async () => {
  await app?.stop();
  await closed?.stop();
});

/** The refusal in both languages, after checking that each message is in its language and nothing of a framework shows. */
async function refusals(path: string, init: RequestInit, site = app): Promise<{ status: number; allow: string | null; told: Told }> {
  const answers = await Promise.all(
    ['fr', 'en'].map(async (language) => {
      const headers = { ...(init.headers as Record<string, string>), 'accept-language': language };
      const response = await site.anonymous.fetch(path, { ...init, headers });
      const { errors } = (await response.json()) as { errors: Told[] };
      return { status: response.status, allow: response.headers.get('allow'), told: errors[0]! };
    }),
  );
  const [fr, en] = answers;
  const { text } = fr!.told.extensions;
  expect([fr!.told.message, en!.told.message]).toEqual([text.fr, text.en]);
  expect(text.fr).not.toBe(text.en);
  expect(JSON.stringify(answers)).not.toMatch(FRAMEWORK);
  return fr!;
}

const asked = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: JSON_TYPE,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const operation = (query: string, variables?: unknown) => asked({ query, variables });
const filter = 'query ($filter: ObligationFilter) { obligations(filter: $filter) { total } }';
const declare = 'mutation ($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const PAST_LISTS = Array.from({ length: 30 }, (_, index) => `a${index}: obligations(asOf: "2026-01-01") { total }`).join(' ');
const deposit = 'mutation ($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }';

describe('what GraphQL refuses by itself is told in both languages, under codes of this program', () => {
  test.each<[string, RequestInit, number, string]>([
    ['a syntax error', operation('{ me { id '), 400, 'OPERATION_SYNTAX'],
    ['no GraphQL at all', operation('%%%'), 400, 'OPERATION_SYNTAX'],
    ['an unknown field', operation('{ mee { id } }'), 400, 'OPERATION_INVALID'],
    ['an unknown argument', operation('{ obligations(filtre: 3) { total } }'), 400, 'OPERATION_INVALID'],
    ['an unknown type', operation('query ($a: Nothing) { me { id } }'), 400, 'OPERATION_INVALID'],
    ['an argument missing', operation('{ obligation { id } }'), 400, 'OPERATION_INVALID'],
    ['an object without its fields', operation('{ me }'), 400, 'OPERATION_INVALID'],
    ['a literal of a wrong type', operation('{ obligations(page: { limit: "dix" }) { total } }'), 400, 'OPERATION_INVALID'],
    ['a literal outside of an enum', operation('{ obligations(filter: { assurances: [ATESTED] }) { total } }'), 400, 'OPERATION_INVALID'],
    ['a fragment that contains itself', operation('{ me { ...F } } fragment F on Me { id ...F }'), 400, 'OPERATION_INVALID'],
    ['a variable missing', operation(declare, {}), 400, 'VARIABLES_INVALID'],
    ['a variable of a wrong type', operation(filter, { filter: 'tout' }), 400, 'VARIABLES_INVALID'],
    [
      'more refused values than are told',
      operation(filter, { filter: { assurances: Array(60).fill('ATESTED') } }),
      400,
      'VARIABLES_INVALID',
    ],
    ['a variable outside of an enum', operation(filter, { filter: { assurances: ['ATESTED'] } }), 400, 'VARIABLES_INVALID'],
    ['a field nobody knows in a variable', operation(filter, { filter: { assurence: [] } }), 400, 'VARIABLES_INVALID'],
    [
      'a text where a number is expected',
      operation('query ($page: Page) { obligations(page: $page) { total } }', { page: { limit: 'dix' } }),
      400,
      'VARIABLES_INVALID',
    ],
    ['variables that are a list', operation('{ me { id } }', []), 400, 'REQUEST_INVALID'],
    ['an operation that does not exist', asked({ query: 'query A { me { id } }', operationName: 'B' }), 400, 'OPERATION_UNKNOWN'],
    ['several operations and no name', asked({ query: 'query A { me { id } } query B { me { id } }' }), 400, 'OPERATION_UNKNOWN'],
    ['no query', asked({}), 400, 'REQUEST_INVALID'],
    ['several requests at once', asked([{ query: '{ me { id } }' }]), 400, 'SEVERAL_OPERATIONS'],
    ['a body that is no JSON', asked('{'), 400, 'BODY_NOT_JSON'],
    ['an empty body', asked(''), 400, 'BODY_NOT_JSON'],
    ['XML', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<me/>' }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
    ['a GET from another site', { method: 'GET' }, 400, 'CROSS_SITE_REQUEST'],
    ['a document of 5,000 words', operation(`{ ${'a '.repeat(5000)} }`), 400, 'OPERATION_TOO_LONG'],
    ['thirty lists of the past', operation(`{ ${PAST_LISTS} }`), 400, 'OPERATION_TOO_COSTLY'],
    ['thirteen levels', operation(`{ me ${'{ organisation '.repeat(13)}{ id }${' }'.repeat(13)} }`), 400, 'OPERATION_TOO_DEEP'],
  ])('%s', async (_what, init, status, code) => {
    const path = init.method === 'GET' ? '/graphql?query={me{id}}' : '/graphql';
    const { told, ...answer } = await refusals(path, { ...init, headers: { ...init.headers, ...RESPONSE_TYPE } });
    expect([answer.status, told.extensions.code, told.extensions.category]).toEqual([status, code, 'BAD_INPUT']);
    const inJson = await refusals(path, init);
    expect([inJson.status, inJson.told.extensions]).toEqual([/^(OPERATION|VARIABLES)_/.test(code) ? 200 : status, told.extensions]);
  });

  test.each<[string, string, unknown, string, string]>([
    ['a day that does not exist', deposit, { input: { content: { validUntil: '2027-02-29' } } }, 'content.validUntil', 'BAD_DATE'],
    ['a day before 1900', deposit, { input: { content: { validFrom: '0044-03-15' } } }, 'content.validFrom', 'DATE_OUT_OF_RANGE'],
    ['a day after 2200', 'query ($asOf: Date) { obligations(asOf: $asOf) { total } }', { asOf: '2200-01-01' }, 'asOf', 'DATE_OUT_OF_RANGE'],
    ['a year of five figures', 'query ($asOf: Date) { obligations(asOf: $asOf) { total } }', { asOf: '10000-01-01' }, 'asOf', 'BAD_DATE'],
    ['infinity', 'query ($asOf: Date) { obligations(asOf: $asOf) { total } }', { asOf: 'infinity' }, 'asOf', 'BAD_DATE'],
    ['a name outside of an enum', declare, { input: { obligationId: ID, status: 'FAIT' } }, 'status', 'VARIABLES_INVALID'],
    ['an id in a list', filter, { filter: { ids: [ID, {}] } }, 'filter.ids[1]', 'VARIABLES_INVALID'],
  ])('names the field of %s', async (_what, query, variables, field, code) => {
    const { told } = await refusals('/graphql', operation(query, variables));
    const all = await (await app.anonymous.fetch('/graphql', operation(query, variables))).json();
    const fields = (all as { errors: Told[] }).errors.flatMap(({ extensions }) => extensions.fieldErrors);
    expect(fields).toContainEqual(expect.objectContaining({ field, code }));
    expect(told.extensions.category).toBe('BAD_INPUT');
  });

  test.each(['1899-12-31', '0001-01-01', '-000044-03-15'])('a day written in the operation is held to the same: %s', async (day) => {
    const { told } = await refusals('/graphql', operation(`{ trend(conventionId: "${ID}", asOf: "${day}") { points { day } } }`));
    expect(told.extensions.code).toMatch(/^(DATE_OUT_OF_RANGE|BAD_DATE)$/);
  });
});

describe('names of the schema', () => {
  const CLOSE: [string, RequestInit, string][] = [
    ['a field', operation('{ me { fullNam } }'), 'fullName'],
    ['an argument', operation('{ obligations(filte: {}) { total } }'), 'filter'],
    ['a value', operation('{ obligations(filter: { assurances: [ATESTED] }) { total } }'), 'ATTESTED'],
    ['a field of a variable', operation(filter, { filter: { assurence: [] } }), 'assurance'],
    ['a value of a variable', operation(filter, { filter: { assurances: ['ATESTED'] } }), 'ATTESTED'],
  ];

  test.each(CLOSE)('%s close to what was written is not suggested where introspection is off', async (_what, init, name) => {
    const { told } = await refusals('/graphql', init, closed);
    expect(JSON.stringify(told)).not.toContain(name);
  });

  test.each(CLOSE)('%s close to what was written is suggested to who develops', async (_what, init, name) => {
    expect((await refusals('/graphql', init)).told.message).toContain(name);
  });
});

describe('an address of the API', () => {
  test.each([
    ['/graphql', ['PUT', 'DELETE', 'PATCH', 'OPTIONS'], 'GET, HEAD, POST'],
    ['/uploads', ['GET', 'PUT', 'DELETE', 'PATCH'], 'POST'],
    [`/files/${ID}`, ['POST', 'PUT', 'DELETE', 'PATCH'], 'GET, HEAD'],
    ['/auth/sign-in', ['POST', 'PUT', 'DELETE'], 'GET'],
    ['/auth/callback', ['POST', 'PUT', 'DELETE'], 'GET'],
    ['/auth/sign-out', ['GET', 'PUT', 'DELETE'], 'POST'],
  ])('%s answers 405 with what it accepts', async (path, methods, allow) => {
    for (const method of methods) {
      const { status, told, ...answer } = await refusals(path, { method });
      expect([method, status, answer.allow, told.extensions.code]).toEqual([method, 405, allow, 'METHOD_NOT_ALLOWED']);
    }
  });

  test.each(['/graphql/x', '/uploads/x', '/files', '/files/a/b', '/auth/nowhere', '/metrics', '/%zz', '/files/%00'])(
    'that does not exist answers in JSON: %s',
    async (path) => {
      const { status } = await refusals(path, { headers: { accept: 'application/json' } });
      expect([400, 401, 404]).toContain(status);
    },
  );
});
