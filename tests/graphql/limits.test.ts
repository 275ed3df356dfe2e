import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, parse, print, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costRule, GRAPHQL_LIMITS, limitRules } from '../../server/platform/graphql/operationLimits.ts';
import { GRAPHQL_BODY_LIMIT } from '../../server/platform/graphql/registerGraphql.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';
import { BACK_OFFICE } from './backOffice.ts';

let app: TestApp;
let reader: ApiClient;
let conventionId: string;

beforeAll(async () => {
  app = await startTestApp();
  reader = await app.as('reader');
  ({ conventionId } = await insideAgreement(await app.as('administrator')));
});
afterAll(async () => app?.stop());

const nested = (levels: number): string => `{ me ${'{ organisation '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
const post = (body: string): Promise<Response> =>
  reader.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });

describe('a query that asks too much is refused before it runs', () => {
  it('50 levels deep', async () => {
    const { message, extensions } = await reader.refusal(nested(50));
    expect(extensions).toMatchObject({ code: 'OPERATION_TOO_DEEP', category: 'BAD_INPUT' });
    expect(message).toBe('Une opération compte au plus 12 niveaux.');
  });

  it('50 levels deep through fragments', async () => {
    const fragments = Array.from({ length: 50 }, (_, level) => `fragment F${level} on Me { organisation { id } ...F${level + 1} }`);
    const { extensions } = await reader.refusal(`{ me { ...F0 } } ${fragments.join(' ')} fragment F50 on Me { id }`);
    expect(extensions.category).toBe('BAD_INPUT');
  });

  it('a fragment that contains itself', async () => {
    const { extensions } = await reader.refusal('{ me { ...F } } fragment F on Me { id ...F }');
    expect(extensions.category).toBe('BAD_INPUT');
  });

  it('10,000 aliases, quickly', async () => {
    const started = performance.now();
    const aliases = Array.from({ length: 10_000 }, (_, index) => `a${index}: me { id }`).join(' ');
    const { extensions } = await reader.refusal(`{ ${aliases} }`);
    expect(extensions.category).toBe('BAD_INPUT');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('a few aliases beyond the limit', async () => {
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: me { id }`).join(' ')} }`;
    expect((await reader.ask(aliases(GRAPHQL_LIMITS.aliases))).errors).toBeUndefined();
    expect((await reader.refusal(aliases(GRAPHQL_LIMITS.aliases + 1))).extensions.code).toBe('TOO_MANY_ALIASES');
  });

  it('whole lists inside whole lists', async () => {
    const inner = 'evidence { versions { reviews { author { name role party } } } links { author { name } } } history { changes hash }';
    const asked = Array.from({ length: 25 }, (_, index) => `a${index}: obligations(page: { limit: 100 }) { items { ${inner} } }`);
    const { message, extensions } = await reader.refusal(`{ ${asked.join(' ')} }`);
    expect(extensions).toMatchObject({ code: 'OPERATION_TOO_COSTLY', category: 'BAD_INPUT' });
    expect(message).toContain('moins de lignes');
  });

  it('5 MB', async () => {
    const response = await post(JSON.stringify({ query: `{ me { id } } # ${'x'.repeat(5 * 1024 * 1024)}` }));
    expect(response.status).toBe(413);
    const { errors } = (await response.json()) as { errors: { extensions: { category: string } }[] };
    expect(errors[0]!.extensions.category).toBe('BAD_INPUT');
    expect(GRAPHQL_BODY_LIMIT).toBeLessThan(5 * 1024 * 1024);
  });

  it('5 MB of an unknown length', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
    let left = 80;
    const body = new ReadableStream({
      pull(controller) {
        left -= 1;
        if (left < 0) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit;
    const refused = await reader.fetch('/graphql', init).then(
      ({ status }) => status,
      () => 'cut',
    );
    expect([413, 'cut']).toContain(refused);
  });

  it('several operations in one request', async () => {
    const response = await post(JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('"data"');
  });
});

describe('a page', () => {
  const asking = (page: unknown) => ({ filter: { conventionId }, page });
  const query = 'query($filter: ObligationFilter, $page: Page) { obligations(filter: $filter, page: $page) { total items { id } } }';

  it.each([{ limit: 101 }, { limit: 0 }, { limit: -1 }, { offset: -1 }])('%o is refused with what would be accepted', async (page) => {
    const { extensions } = await reader.refusal(query, asking(page));
    expect(extensions).toMatchObject({ code: 'PAGE_OUT_OF_RANGE', fieldErrors: [{ field: 'page' }] });
    expect(extensions.text.fr).toContain('1 à 100');
  });

  it.each([{ limit: 2 ** 31 }, { limit: 1.5 }, { limit: 'dix' }])('%o is no number of rows', async (page) => {
    expect((await reader.refusal(query, asking(page))).extensions.category).toBe('BAD_INPUT');
  });

  it('holds 100 rows at most, 25 unless told, none beyond the end', async () => {
    const sizes = async (page: unknown) => (await reader.get(query, asking(page))).obligations.items.length;
    expect(await sizes({ limit: 100 })).toBe(100);
    expect(await sizes(undefined)).toBe(25);
    expect(await sizes({ offset: 2 ** 31 - 1 })).toBe(0);
  });

  it.each([
    ['obligations', 'SORT_FIELD_UNKNOWN'],
    ['evidences', 'SORT_FIELD_UNKNOWN'],
    ['conventions', 'SORT_FIELD_UNKNOWN'],
    ['catalogues', 'SORT_FIELD_UNKNOWN'],
  ])('of %s in an order that does not exist is refused with those that do', async (field, code) => {
    for (const unknown of ['secret', 'constructor', 'code; drop table person', '']) {
      const { extensions } = await reader.refusal(`query($sort: Sort) { ${field}(sort: $sort) { total } }`, { sort: { field: unknown } });
      expect(extensions).toMatchObject({ code, fieldErrors: [{ field: 'sort.field' }] });
    }
  });
});

describe('the limits', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

  it.each([...BACK_OFFICE])('let the back office’s own %s pass', (_name, document) => {
    expect(validate(schema, document, [...specifiedRules, ...limitRules]).map(({ message }) => message)).toEqual([]);
    expect(print(document).length).toBeLessThan(GRAPHQL_BODY_LIMIT);
  });

  it.each([...BACK_OFFICE])('leave %s three times the room it needs', (_name, document) => {
    expect(validate(schema, document, [costRule(GRAPHQL_LIMITS.cost / 3)])).toEqual([]);
  });

  it('would be seen refusing one', () => {
    expect(BACK_OFFICE.size).toBeGreaterThan(20);
    expect(validate(schema, BACK_OFFICE.get('EvidenceList')!, [costRule(1000)])).toHaveLength(1);
  });

  it.each([
    ['{ me { id fullName } }', 3],
    ['{ obligations { total items { id } } }', 1 + 25 * (1 + 1 + 1)],
    ['{ obligations(page: { limit: 3 }) { items { id } } }', 1 + 3 * 2],
    ['{ obligations(page: { limit: 9999 }) { items { id } } }', 1 + 100 * 2],
    ['query($page: Page) { obligations(page: $page) { items { id } } }', 1 + 100 * 2],
    ['query($limit: Int) { obligations(page: { limit: $limit }) { items { id } } }', 1 + 100 * 2],
    ['{ obligations(page: { limit: 1 }) { ...P } } fragment P on ObligationPage { items { declarations { id } } }', 1 + (1 + (1 + 5))],
  ])('count what %s may answer', (query, cost) => {
    expect(validate(schema, parse(query), [costRule(cost)])).toEqual([]);
    expect(validate(schema, parse(query), [costRule(cost - 1)])).toHaveLength(1);
  });
});

describe('introspection', () => {
  it('answers while developing', async () => {
    expect((await reader.get(getIntrospectionQuery())).__schema.types.length).toBeGreaterThan(50);
  });

  it('is off with production settings unless asked for', async () => {
    const production = await startTestApp({ GRAPHQL_INTROSPECTION: 'false' });
    try {
      const { message } = await (await production.as('reader')).refusal('{ __schema { types { name } } }');
      expect(message).toContain('ntrospection');
      expect((await (await production.as('reader')).refusal('{ __type(name: "Person") { name } }')).message).toContain('ntrospection');
    } finally {
      await production.stop();
    }
  });
});
