import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { GRAMMAR } from './grammar.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const rule = (name: string) => GRAMMAR.find((each) => each.name.startsWith(name))!;

describe('the grammar of the API', () => {
  test.each(GRAMMAR)('$name', ({ check }) => {
    expect(check(schema)).toEqual([]);
  });
});

/** Rule, made-up schema, where it breaks it. */
const BROKEN: [rule: string, schema: string, at: string[]][] = [
  ['everything is described', 'type A { b: Int }', ['A', 'A.b']],
  ['everything is described', 'enum A { B }', ['A', 'A.B']],
  ['everything is described', 'input A { b: Int }', ['A', 'A.b']],
  ['everything is described', '"A record." type A { "How many." b("" c: Int): Int }', ['A.b(c)']],
  ['a description says more', '"What it is." type Nature { "The due date." dueDate: Int }', ['Nature', 'Nature.dueDate']],
  ['a description says more', 'enum Role { "The reader." READER }', ['Role.READER']],
  ['what may be null', 'type A { "Last day." endsOn: Int "First day; null when unknown." startsOn: Int }', ['Query.ok', 'A.endsOn']],
  ['types are PascalCase', 'type some_type { Field(An_arg: Int): Int }', ['some_type', 'some_type.Field', 'some_type.Field(An_arg)']],
  ['types are PascalCase', 'enum A { b_c }', ['A.b_c']],
  ['what is or is not so', 'type A { open: Boolean! isOpen: String }', ['A.open', 'A.isOpen']],
  ['what is or is not so', 'input AInput { dryRun: Boolean }', ['AInput.dryRun']],
  ['a day is a Date', 'scalar Date type A { signed: Date dueOn: String }', ['A.signed', 'A.dueOn']],
  ['an instant is a DateTime', 'scalar DateTime type A { done: DateTime doneAt: String }', ['A.done', 'A.doneAt']],
  ['no number is a Float', 'type A { amount: Float! } input AInput { bytes: Float }', ['A.amount', 'AInput.bytes']],
  ['a list is there', 'type A { b: [Int!] c: [Int]! d: [[Int]!]! } input AInput { e: [ID] }', ['A.b', 'A.c', 'A.d', 'AInput.e']],
  ['a closed set is an enum', 'type A { "FIRST, SECOND or THIRD." b: String! }', ['A.b']],
  ['one name has one type', 'type A { version: Int! } type B { version: String! }', ['version']],
  [
    'one name has one type',
    `type A { b: Int } type APage { items: [A!]! } type DossierA { b: Int }
    type B { a: A, as: [A!]!, b: Int } type C { a: DossierA, as: APage, b: A }`,
    ['b'],
  ],
  [
    'a view adds nothing',
    `type B { c: Int } type A { id: ID!, b: B, day: Int, c: Int! }
    type DossierA { id: ID!, aId: ID!, bCode: String!, cCode: String!, day: String, c: Int, e: Int }`,
    ['DossierA.cCode', 'DossierA.day', 'DossierA.c', 'DossierA.e'],
  ],
  ['an id comes with its edge', 'type A { id: ID! aId: ID! b: A bId: ID c: Int cId: ID dId: ID! paid: ID }', ['A.cId', 'A.dId']],
  [
    'a filter by what a list may hold',
    'enum K { A } input AFilter { aId: ID bCode: String kind: K! ids: [ID!] kinds: [K!] } input AInput { aId: ID }',
    ['AFilter.aId', 'AFilter.bCode', 'AFilter.kind'],
  ],
  ['what is written', 'input NewThing { a: Int } input ThingCriteria { a: Int }', ['NewThing', 'ThingCriteria']],
  ['a page is named after', 'type A { b: Int } type BPage { items: [A!]! total: Int! } type APage { items: [A!]! }', ['BPage', 'APage']],
  [
    'a query of pages',
    'type A { b: Int } type APage { items: [A!]! } extend type Query { list(page: Int, filter: Int): APage }',
    ['Query.list(sort)'],
  ],
  ['a query of many things', 'extend type Query { list: [Int!]! }', ['Query.list']],
  ['a sort is by an enum', 'input ASort { field: String! }', ['ASort.field']],
  ['a sort is by an enum', 'enum ASortField { B } input ASort { field: ASortField! } input BSort { field: ASortField! }', ['BSort.field']],
  ['what is asked for by its name', 'type A { b: Int } extend type Query { a(id: ID!): A! }', ['Query.a']],
  ['a mutation takes one input', 'type Mutation { close(reason: String!): Int }', ['Mutation.close']],
  ['an input is named after', 'input AInput { b: Int } type Mutation { close(input: AInput!): Int }', ['Mutation.close']],
  [
    'an update takes an id',
    'input I { b: Int } type Mutation { updateA(slug: ID!, input: I!): Int close(id: ID!, input: I!): Int }',
    ['Mutation.updateA', 'Mutation.close'],
  ],
];

describe('the rules of the grammar', () => {
  const made = (text: string) => buildSchema(`"Root." type Query { "Why not." ok: Int } ${text}`);

  test.each(BROKEN)('%s: refuses %s', (name, text, at) => {
    expect(rule(name).check(made(text))).toEqual(at);
  });

  test('have each been seen to fail', () => {
    expect(GRAMMAR.filter(({ name }) => !BROKEN.some(([start]) => name.startsWith(start)))).toEqual([]);
  });
});
