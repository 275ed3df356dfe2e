import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CompiledExecution } from '../../server/platform/graphql/compiledExecution.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { BACK_OFFICE, backOfficeQuery } from './backOffice.ts';

const schema = buildSchema(`
  enum Colour { RED BLUE }
  scalar Day
  interface Named { name: String! }
  type Cat implements Named { name: String! lives: Int! kittens: [Cat!]! maybe: [Cat] colour: Colour day: Day }
  type Dog implements Named { name: String! owner: Cat }
  union Pet = Cat | Dog
  input Filter { colour: Colour = RED depth: Int! names: [String!] }
  type Query {
    cat(id: ID, filter: Filter): Cat
    sureCat: Cat!
    cats: [Cat!]
    sparse: [Cat]
    numbers: [[Int!]]
    pets: [Pet!]!
    named: [Named]
    echo(text: String = "rien", many: [Int!]): String
  }
  type Mutation { first: Int second: Int! third: Cat }
`);

type Source = Record<string, unknown>;
const fails = (message: string) => () => {
  throw new GraphQLError(message, { extensions: { code: 'REFUSED' } });
};
const rejects = (message: string) => async () => {
  throw new Error(message);
};
const tom: Source = {
  __typename: 'Cat',
  name: 'Tom',
  lives: 9,
  colour: 'RED',
  day: '2026-01-01',
  kittens: [{ name: 'Minou', lives: 1, kittens: [] }],
};

function give(type: string, field: string, resolve: GraphQLFieldResolver<unknown, unknown>): void {
  const object = schema.getType(type);
  if (isObjectType(object)) object.getFields()[field]!.resolve = resolve;
}

/** Only a mistake of the program gives these; null must stand in the same places, the words for it may differ. */
const BROKEN = 'values of the wrong kind';

/** Every way a field may go wrong, at every place where null may or may not stand. */
const ROOTS: Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  'what there is': {
    cat: () => tom,
    sureCat: async () => tom,
    cats: () => [tom, tom],
    sparse: () => [tom, null],
    numbers: () => [[1, 2], null],
    pets: () => [tom, { __typename: 'Dog', name: 'Rex', owner: tom }],
    named: () => [tom, null],
    echo: (_source, args) => JSON.stringify(args),
  },
  'nothing at all': {
    cat: () => null,
    sureCat: () => null,
    cats: () => [tom, null],
    sparse: () => undefined,
    numbers: () => [[1, null]],
    pets: () => null,
    named: () => [],
    echo: () => undefined,
  },
  'errors thrown and promises broken': {
    cat: fails('refusé'),
    sureCat: rejects('rompu'),
    cats: rejects('rompu'),
    sparse: () => [tom, new Error('un seul'), Promise.reject(new Error('un autre'))],
    numbers: () => [['trois']],
    pets: fails('refusé'),
    named: () => [null, Promise.reject(new Error('rompu'))],
    echo: () => Symbol('rien') as never,
  },
  [BROKEN]: {
    cat: () => ({ ...tom, colour: 'GREEN', lives: 'neuf' }),
    sureCat: () => ({ ...tom, lives: 2 ** 40 }),
    cats: () => 'aucun',
    sparse: () => [{ ...tom, name: null }, tom],
    numbers: () => 3,
    pets: () => [{ __typename: 'Cat', name: 'Tom', lives: null }],
    named: () => [{ ...tom, name: undefined }, tom],
    echo: () => ({}),
  },
  'promises of all kinds': {
    cat: async () => tom,
    sureCat: () => Promise.resolve(tom),
    cats: () => Promise.resolve([Promise.resolve(tom)]),
    sparse: async () => [Promise.resolve(tom), Promise.resolve(null)],
    numbers: () => [[Promise.resolve(1)]],
    pets: async () => [Promise.resolve(tom)],
    named: () => [Promise.resolve(tom)],
    echo: async () => 'dit',
  },
};

const DOCUMENTS: [string, Record<string, unknown>?][] = [
  ['{ cat { name lives colour day kittens { name lives } maybe { name } } }'],
  ['{ sureCat { name kittens { name } } }'],
  ['{ cat { name } sureCat { lives } }'],
  ['{ cats { name lives } }'],
  ['{ sparse { name lives } numbers }'],
  ['{ numbers }'],
  ['{ pets { __typename ... on Cat { name lives } ... on Dog { name owner { name } } } }'],
  ['{ named { name ... on Cat { lives } } }'],
  ['{ a: echo b: echo(text: "b") c: echo(text: null, many: [1, 2]) }'],
  ['query($text: String, $many: [Int!]) { echo(text: $text, many: $many) }', { text: 'dit' }],
  ['query($text: String, $many: [Int!]) { echo(text: $text, many: $many) }', { many: [1, null] }],
  ['query($text: String = "par défaut") { echo(text: $text) }'],
  ['query($text: String!) { echo(text: $text) }', {}],
  ['query($text: String!) { echo(text: $text) }', { text: null }],
  ['query($text: String!) { echo(text: $text) }', { text: 3 }],
  ['query($filter: Filter) { cat(filter: $filter) { name } }', { filter: { depth: 'x' } }],
  ['query($filter: Filter) { cat(filter: $filter) { name } }', { filter: { depth: 1, unknown: true } }],
  ['query($filter: Filter) { cat(filter: $filter) { name } }', { filter: { depth: 1, colour: 'GREEN' } }],
  ['query($yes: Boolean!) { cat @skip(if: $yes) { name } echo @include(if: $yes) }', { yes: true }],
  [
    'query($yes: Boolean!) { a: cat @include(if: $yes) { ...F } b: cat @skip(if: $yes) { ...F } } fragment F on Cat { name }',
    { yes: false },
  ],
  ['{ cat { ...F kittens { ...F } } } fragment F on Cat { name lives }'],
  ['{ cat { name } cat { lives } ... { cat { colour } } }'],
  ['{ __typename cat { __typename } }'],
  ['{ __schema { queryType { name } } __type(name: "Cat") { name fields { name } } }'],
  ['mutation { first second third { name } }'],
];

function withRoot(fields: Record<string, GraphQLFieldResolver<unknown, unknown>>): void {
  for (const [name, resolve] of Object.entries(fields)) give('Query', name, resolve);
}

/** What is sent, errors in the order of their places: graphql-js tells them as they happen. */
function plain({ data, errors }: ExecutionResult): unknown {
  const placed = errors?.map((error) => JSON.parse(JSON.stringify(error))).toSorted((a, b) => String(a.path).localeCompare(String(b.path)));
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: placed };
}

const withoutMessages = (answer: unknown) => {
  const { data, errors } = answer as { data: unknown; errors?: unknown[] };
  return { data, isRefused: errors !== undefined };
};

async function bothWays(
  of: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  context: () => unknown = () => ({}),
) {
  const compiled = new CompiledExecution(of);
  const runs: unknown[] = [];
  for (let run = 0; run < 3; run += 1) runs.push(plain(await compiled.execute({ document, variables, context: context() })));
  const interpreted = await execute({ schema: of, document, variableValues: variables, contextValue: context() });
  return { runs, interpreted: plain(interpreted) };
}

describe('An operation that is compiled', () => {
  test.each(Object.keys(ROOTS).flatMap((root) => DOCUMENTS.map(([text, variables]) => [root, text, variables] as const)))(
    'answers as graphql-js does, with %s: %s %j',
    async (root, text, variables) => {
      withRoot(ROOTS[root]!);
      const order: string[] = [];
      give('Mutation', 'first', async () => {
        await new Promise((done) => setTimeout(done, 5));
        return order.push('first');
      });
      give('Mutation', 'second', () => (root === 'nothing at all' ? null : order.push('second')));
      give('Mutation', 'third', () => tom);
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      const { runs, interpreted } = await bothWays(schema, document, variables ?? {}, () => {
        order.length = 0;
        return {};
      });
      const comparable = root === BROKEN ? withoutMessages : (answer: unknown) => answer;
      for (const run of runs) expect(comparable(run)).toEqual(comparable(interpreted));
    },
  );

  test('gives the errors of resolvers themselves to whoever words them', async () => {
    withRoot(ROOTS['errors thrown and promises broken']!);
    const compiled = new CompiledExecution(schema);
    const document = parse('{ cat { name } cats { name } }');
    for (let run = 0; run < 3; run += 1) {
      const { errors } = await compiled.execute({ document, variables: {}, context: {} });
      expect(errors!.map(({ originalError }) => originalError?.message).toSorted()).toEqual(['refusé', 'rompu']);
      expect(errors!.find(({ path }) => path?.[0] === 'cat')!.extensions).toEqual({ code: 'REFUSED' });
    }
  });
});

describe('The program', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.stop());

  test.each([...BACK_OFFICE.keys()])('answers %s alike the first time, interpreted, and the third, compiled', async (name) => {
    const query = backOfficeQuery(name);
    if (query.startsWith('mutation')) return;
    const team = await app.as('team');
    const { conventions, obligations } = await team.get(
      '{ conventions { items { id } } obligations(page: { limit: 1 }) { items { id } } }',
    );
    const variables = {
      conventionId: conventions.items[0].id,
      id: obligations.items[0].id,
      page: { limit: 5 },
      text: 'registre',
      slug: 'accessibilite',
    };
    const answers: unknown[] = [];
    for (let run = 0; run < 3; run += 1) answers.push(await team.ask(query, variables));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});
