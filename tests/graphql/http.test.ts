import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const RESPONSE_TYPE = 'application/graphql-response+json';
const ME = { query: '{ me { fullName } }' };

let app: TestApp;
let team: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  team = await app.as('team');
});
afterAll(async () => app?.stop());

interface Sent {
  body?: unknown;
  method?: string;
  headers?: Record<string, string>;
  search?: string;
}

function send({ body, method = 'POST', headers = {}, search = '' }: Sent): Promise<Response> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return team.fetch(`/graphql${search}`, { method, body: text, headers: { 'content-type': 'application/json', ...headers } });
}

describe('GraphQL over HTTP', () => {
  it('answers a POST with 200, in JSON, and keeps it out of every cache', async () => {
    const response = await send({ body: ME });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json; charset=utf-8/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ data: { me: { fullName: 'Camille Roux' } } });
  });

  it('answers in application/graphql-response+json to who accepts it, with 400 when the operation is not valid', async () => {
    const accepting = { accept: RESPONSE_TYPE };
    const right = await send({ body: ME, headers: accepting });
    expect([right.status, right.headers.get('content-type')]).toEqual([200, expect.stringContaining(RESPONSE_TYPE)]);
    const wrong = await send({ body: { query: '{ nothing }' }, headers: accepting });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, expect.stringContaining(RESPONSE_TYPE)]);
  });

  it('answers 200 with data null and the refusal when a valid operation is refused', async () => {
    const response = await send({ body: { query: '{ people { total } }' }, headers: { accept: RESPONSE_TYPE } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      data: null,
      errors: [{ path: ['people'], extensions: { code: 'ADMINISTRATORS_ONLY' } }],
    });
  });

  it('takes variables, and the operation named among several', async () => {
    const query = 'query A { me { id } } query B($id: ID!) { obligation(id: $id) { id } }';
    const response = await send({ body: { query, operationName: 'B', variables: { id: 'nobody' } } });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('answers a query by GET when the request shows that no other site sent it', async () => {
    const search = `?query=${encodeURIComponent(ME.query)}`;
    const response = await send({ method: 'GET', search });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { me: { fullName: 'Camille Roux' } } });
  });

  const BAD: [string, Sent, number][] = [
    ['a body that is no JSON', { body: '{' }, 400],
    ['a body that is a JSON text', { body: '"me"' }, 400],
    ['an empty body', { body: '' }, 400],
    ['no query', { body: {} }, 400],
    ['a query that is no text', { body: { query: 3 } }, 400],
    ['variables that are no object', { body: { query: '{ me { id } }', variables: 'x' } }, 400],
    ['a syntax error', { body: { query: '{ me ' } }, 400],
    ['an unknown field', { body: { query: '{ me { password } }' } }, 400],
    ['a variable missing', { body: { query: 'query($id: ID!) { obligation(id: $id) { id } }' } }, 400],
    ['an operation that does not exist', { body: { query: 'query A { me { id } }', operationName: 'B' } }, 400],
    ['several operations and no name', { body: { query: 'query A { me { id } } query B { me { id } }' } }, 400],
    ['XML', { body: '<me/>', headers: { 'content-type': 'application/xml' } }, 415],
  ];

  it.each(BAD)('refuses %s in words', async (_what, sent, status) => {
    const response = await send({ ...sent, headers: { accept: RESPONSE_TYPE, ...sent.headers } });
    expect(response.status).toBe(status);
    const { errors, data } = (await response.json()) as { errors: { message: string; extensions: { category: string } }[]; data?: unknown };
    expect(data).toBeUndefined();
    expect(errors[0]!.message).not.toBe('');
    expect(errors[0]!.extensions.category).toBe('BAD_INPUT');
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|stack|at .*\.ts/);
  });

  it('runs no persisted query, and says so', async () => {
    const response = await send({ body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } } });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', category: 'BAD_INPUT' } }],
    });
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('does not know %s', async (method) => {
    expect([404, 405]).toContain((await send({ method, body: ME })).status);
  });
});

describe('a request that another site may have sent', () => {
  const WRITE = 'mutation { deactivatePerson(input: { personId: "00000000-0000-4000-8000-000000000000" }) { id } }';
  const SIMPLE = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain;application/json'];

  it.each(SIMPLE)('is refused when its body is %s, and nothing is run', async (type) => {
    const response = await send({ body: ME, headers: { 'content-type': type } });
    expect([400, 415]).toContain(response.status);
    expect(await response.text()).not.toContain('Camille');
  });

  it('is refused when it is a GET without a header of ours', async () => {
    const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent(ME.query)}`, { headers: { cookie: team.cookie } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });

  it.each([{}, { 'apollo-require-preflight': '1' }])('runs no mutation by GET (%o)', async (headers) => {
    const administrator = await app.as('administrator');
    const init = { headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) } };
    const response = await administrator.fetch(`/graphql?query=${encodeURIComponent(WRITE)}`, init);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});
