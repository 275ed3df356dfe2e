import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRAPHQL_LIMITS, limitRules } from '../../server/platform/graphql/operationLimits.ts';
import { type OperationPrice, priceOperation } from '../../server/platform/graphql/operationPrice.ts';
import { GRAPHQL_BODY_LIMIT } from '../../server/platform/graphql/registerGraphql.ts';
import { createSchema } from '../../server/schema.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { quickest } from '../support/measures.ts';
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
    const aliases = Array.from({ length: 10_000 }, (_, index) => `a${index}: me { id }`).join(' ');
    const refused = async () => expect((await reader.refusal(`{ ${aliases} }`)).extensions.category).toBe('BAD_INPUT');
    expect(await quickest(2_000, refused)).toBeLessThan(2_000);
  });

  it('a few aliases beyond the limit', async () => {
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: me { id }`).join(' ')} }`;
    expect((await reader.ask(aliases(GRAPHQL_LIMITS.aliases))).errors).toBeUndefined();
    expect((await reader.refusal(aliases(GRAPHQL_LIMITS.aliases + 1))).extensions.code).toBe('TOO_MANY_ALIASES');
  });

  it('whole lists inside whole lists', async () => {
    const inner =
      'evidence { versions { reviews { author { name capacity partyCode } } } links { author { name } } } history { changes hash }';
    const asked = Array.from({ length: 25 }, (_, index) => `a${index}: obligations(page: { limit: 100 }) { items { ${inner} } }`);
    const { message, extensions } = await reader.refusal(`{ ${asked.join(' ')} }`);
    expect(extensions).toMatchObject({ code: 'OPERATION_TOO_COSTLY', category: 'BAD_INPUT' });
    expect(message).toContain('moins de lignes');
    expect(
      (await reader.refusal(`query($page: Page) { ${asked.join(' ').replaceAll('{ limit: 100 }', '$page')} }`, { page: { limit: 100 } }))
        .extensions.code,
    ).toBe('OPERATION_TOO_COSTLY');
    expect(
      (await reader.ask(`query($page: Page) { ${asked.join(' ').replaceAll('{ limit: 100 }', '$page')} }`, { page: { limit: 1 } })).errors,
    ).toBeUndefined();
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
  const asking = (page: unknown) => ({ filter: { conventionIds: [conventionId] }, page });
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
    ['obligations', 'ObligationSort'],
    ['evidences', 'EvidenceSort'],
    ['conventions', 'ConventionSort'],
    ['catalogues', 'CatalogueSort'],
  ])('of %s in an order that does not exist is refused, naming the field', async (list, type) => {
    for (const unknown of ['secret', 'constructor', 'code; drop table person', '']) {
      const { extensions } = await reader.refusal(`query($sort: ${type}) { ${list}(sort: $sort) { total } }`, { sort: { field: unknown } });
      expect(extensions).toMatchObject({ category: 'BAD_INPUT', code: 'VARIABLES_INVALID', fieldErrors: [{ field: 'sort.field' }] });
      expect(extensions.text).toEqual({
        fr: `Donnez une des valeurs de ${type}Field.`,
        en: `Give one of the values of ${type}Field.`,
      });
    }
  });
});

describe('the price of an operation', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });
  const priceOf = (document: DocumentNode): OperationPrice => priceOperation(schema, document, getOperationAST(document)!);
  /** The most the back office gives to any of its variables. */
  const MOST = {
    page: { limit: 100 },
    asOf: '2026-01-01',
    id: 'a',
    conventionId: 'a',
    months: 36,
    input: { obligationIds: Array.from({ length: 100 }, (_, index) => `${index}`) },
  };

  it.each([...BACK_OFFICE])('lets the back office’s own %s pass, and leaves it three times the room it needs', (_name, document) => {
    expect(validate(schema, document, [...specifiedRules, ...limitRules]).map(({ message }) => message)).toEqual([]);
    expect(print(document).length).toBeLessThan(GRAPHQL_BODY_LIMIT);
    const price = priceOf(document);
    expect(price.tooOften).toBeUndefined();
    expect(price.of(MOST)).toBeLessThan(GRAPHQL_LIMITS.price / 3);
  });

  it('would be seen refusing one', () => {
    expect(BACK_OFFICE.size).toBeGreaterThan(20);
    expect(priceOf(BACK_OFFICE.get('EvidenceList')!).of(MOST)).toBeGreaterThan(5_000);
  });

  it.each([
    ['{ me { id fullName } }', {}, 500 + 3],
    ['{ obligations { total items { id } } }', {}, 2_000 + 1 + 25 * (1 + 1 + 1)],
    ['{ obligations(page: { limit: 3 }) { items { id } } }', {}, 2_000 + 1 + 3 * 2],
    ['{ obligations(page: { limit: 9999 }) { items { id } } }', {}, 2_000 + 1 + 100 * 2],
    ['query($page: Page) { obligations(page: $page) { items { id } } }', { page: { limit: 10 } }, 2_000 + 1 + 10 * 2],
    ['query($limit: Int) { obligations(page: { limit: $limit }) { items { id } } }', { limit: 100 }, 2_000 + 1 + 100 * 2],
    [
      '{ obligations(page: { limit: 1 }) { ...P } } fragment P on ObligationPage { items { declarations { id } } }',
      {},
      2_000 + 1 + 1 + 1 + 5,
    ],
    ['{ obligations(page: { limit: 25 }) { items { convention { id } } } }', {}, 2_000 + 1 + 25 * (1 + 50 + 1 + 1)],
    ['{ conventions(page: { limit: 2 }) { items { catalogue { commitments { code } } } } }', {}, 2_000 + 1 + 2 * (1 + 1 + 1 + 1_500)],
    ['query($b: Boolean!) { me @include(if: $b) { id } }', { b: false }, 0],
    ['query($b: Boolean!) { me @skip(if: $b) { id } }', { b: false }, 500 + 2],
    ['{ obligations(asOf: "2026-01-01", page: { limit: 1 }) { total } }', {}, 2_000 + 12_000 + 2],
    ['query($months: Int!) { trend(conventionId: "a", months: $months) { points { day } } }', { months: 36 }, 37 * 3_000 + 2 + 5],
    ['query($id: ID!) { trend(conventionId: $id) { points { day } } }', { id: 'a' }, 13 * 3_000 + 2 + 5],
    ['mutation { deactivatePerson(input: { personId: "a" }) { id } }', {}, 3_000 + 2],
    [
      'mutation($input: SetDueDatesInput!) { setDueDates(input: $input) { obligationId } }',
      { input: { ...MOST.input, dueOn: null } },
      1_000 + 100 * 350 + 1 + 100,
    ],
  ])('adds up the work and the answer: %s %o', (query, variables, price) => {
    expect(priceOf(parse(query)).of(variables)).toBe(price);
  });

  it('counts what fragments ask for wherever they are spread', () => {
    const direct = priceOf(
      parse(
        '{ a: trend(conventionId: "a") { points { day } } b: trend(conventionId: "a") { points { day } } c: trend(conventionId: "a") { points { day } } }',
      ),
    );
    const spread = 'fragment F on Query { a: trend(conventionId: "a") { points { day } } }';
    const hidden = priceOf(parse(`{ ...F ...G } fragment G on Query { ...F b: trend(conventionId: "a") { points { day } } } ${spread}`));
    expect([direct.tooOften, hidden.tooOften]).toEqual([
      { field: 'trend', most: 2 },
      { field: 'trend', most: 2 },
    ]);
  });

  it('is worked out at once, however fragments are spread within each other', async () => {
    const bomb = Array.from({ length: 60 }, (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`).join(' ');
    const document = parse(`{ ...F0 } ${bomb} fragment F60 on Query { me { id } }`);
    expect(await quickest(500, () => expect(priceOf(document).of({})).toBeGreaterThan(GRAPHQL_LIMITS.price))).toBeLessThan(500);
  });
});

describe('work that is expensive', () => {
  const many = (count: number, field: string) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

  it.each([
    ['trend(conventionId: $id, months: 36) { points { day } }', 'FIELD_ASKED_TOO_OFTEN'],
    ['verifyJournal(conventionId: $id) { isIntact }', 'FIELD_ASKED_TOO_OFTEN'],
    ['responsibilityMatrix(conventionId: $id) { title }', 'FIELD_ASKED_TOO_OFTEN'],
    ['dossier(conventionId: $id) { __typename }', 'FIELD_ASKED_TOO_OFTEN'],
    ['obligations(filter: { conventionIds: [$id] }, asOf: "2026-01-01") { total }', 'OPERATION_TOO_COSTLY'],
  ])('is refused thirty times in one operation: %s', async (field, code) => {
    const { extensions } = await reader.refusal(`query($id: ID!) ${many(30, field)}`, { id: conventionId });
    expect(extensions).toMatchObject({ code, category: 'BAD_INPUT' });
    expect((await reader.ask(`query($id: ID!) ${many(1, field)}`, { id: conventionId })).errors).toBeUndefined();
  });

  it('is refused twice in one operation when it is a bulk of writes, and writes are few in any', async () => {
    const team = await app.as('team');
    const bulk = 'setDueDates(input: { obligationIds: ["a"], dueOn: null }) { obligationId }';
    expect((await team.refusal(`mutation ${many(2, bulk)}`)).extensions.code).toBe('FIELD_ASKED_TOO_OFTEN');
    expect((await team.refusal(`mutation ${many(11, 'deactivatePerson(input: { personId: "a" }) { id }')}`)).extensions.code).toBe(
      'TOO_MANY_WRITES',
    );
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
