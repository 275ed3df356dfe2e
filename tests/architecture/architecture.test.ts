import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { FLOORS } from './floors.ts';
import { RULES } from './rules.ts';
import { projectSources, readSource, type Source } from './source.ts';

let sources: Source[];

beforeAll(async () => {
  sources = await projectSources();
});

const rule = (name: string) => RULES.find((each) => each.name.startsWith(name))!;
const lines = (count: number) => 'const a = 1;\n'.repeat(count);
const longFunction = (count: number) => `export function long() {\n${'  a();\n'.repeat(count - 2)}}\n`;

describe('the project', () => {
  test('is read as a whole', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.map(({ path }) => path)).toEqual(expect.arrayContaining(['server/main.ts', 'tests/architecture/architecture.test.ts']));
  });

  test.each(RULES)('$name', ({ check }) => {
    expect(sources.flatMap((source) => check(source).map((problem) => `${source.path}: ${problem}`))).toEqual([]);
  });
});

test('the page of architecture draws the floors of the server, from the top', () => {
  const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
  const drawing = /```\n([\s\S]*?)```/.exec(page)![1]!;
  const drawn = [...drawing.matchAll(/^(\w+) /gm)].map(([, room]) => room);
  const rooms = FLOORS.server.flatMap((room) => /^(?:server\/)?(\w+)$/.exec(room)?.[1] ?? []);
  expect(drawn.toReversed()).toEqual(rooms);
  const inside = FLOORS.server.flatMap((room) => /^server\/(?!platform)\w+\/(\w+)$/.exec(room)?.[1] ?? []);
  expect(inside.filter((room) => !drawing.includes(room))).toEqual([]);
});

/** The value under which the given share of the values lies. */
const quantile = (values: number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

test('files stay small: half of them at most 60 lines, nine out of ten at most 180', () => {
  const sizes = sources.filter(({ path }) => /^(server|admin)\//.test(path)).map((source) => source.lines);
  expect([quantile(sizes, 0.5) <= 60, quantile(sizes, 0.9) <= 180]).toEqual([true, true]);
});

/** Rule, path, content that breaks it. */
const BROKEN: [rule: string, path: string, text: string][] = [
  ['a room stands', 'server/actors/a.ts', "import { Person } from '../people/person.entity.ts';"],
  ['a room stands', 'server/actors/a.ts', "import type { Person } from '../people/person.entity.ts';"],
  ['a room stands', 'server/obligations/a.ts', "import { b } from './sharing/b.ts';"],
  ['a room stands', 'server/platform/log.ts', "const lazy = () => import('./db/orm.ts');"],
  ['a room stands', 'server/evidence/a.ts', "import { createApp } from '../app.ts';"],
  ['a room stands', 'server/risks/a.ts', 'const a = 1;'],
  ['a room stands', 'admin/shared/A.tsx', "import { Mark } from '../layout/Mark.tsx';"],
  ['a room stands', 'admin/evidence/verbs/A.tsx', "const Show = lazy(() => import('../../obligations/ObligationShow.tsx'));"],
  ['a room stands', 'admin/evidence/deposit/A.tsx', "import { EvidenceCard } from '../EvidenceCard.tsx';"],
  ['a room stands', 'admin/providers/a.ts', "import { ALL_ROOMS } from '../allRooms.ts';"],
  ['a room stands', 'admin/risks/index.ts', 'export const a = 1;'],
  ['the platform knows no feature', 'server/platform/log.ts', "import { Party } from '../conventions/party.entity.ts';"],
  ['the platform knows no feature', 'server/platform/db/orm.ts', "import type { Party } from '../../conventions/party.entity.ts';"],
  ['the platform knows no feature', 'server/platform/db/orm.ts', "const lazy = () => import('../../conventions/party.entity.ts');"],
  ['the platform knows no feature', 'server/platform/log.ts', "export { entities } from '../entities.ts';"],
  ['the platform names no feature', 'server/platform/files/a.ts', "em.execute('select from evidence_version v');"],
  ['the platform names no feature', 'server/platform/files/a.ts', 'const statement = `delete from review`;'],
  ['the platform names no feature', 'server/platform/db/a.ts', "const notFollowed = ['Notice'];"],
  ['the platform names no feature', 'server/platform/db/a.ts', "const unknown = new Set(['kept_state']);"],
  ['the platform names no feature', 'server/platform/http/a.ts', "const isLast = folder === 'conventions';"],
  ['rules import only types', 'server/catalogues/a.rules.ts', "import { DateTime } from 'luxon';"],
  ['rules import only types', 'server/catalogues/a.rules.ts', "import { type Party, other } from '../conventions/party.entity.ts';"],
  ['rules import only types', 'server/catalogues/a.rules.ts', "import './b.ts';"],
  ['GraphQL types', 'server/conventions/a.type.ts', "import { Collection } from '@mikro-orm/core';"],
  ['GraphQL types', 'server/conventions/a.inputs.ts', "import { A } from './a.resolver.ts';"],
  ['only the list of resolvers', 'server/app.ts', "import { A } from './conventions/a.resolver.ts';"],
  ["a feature leaves another feature's", 'server/evidence/a.ts', "import { b } from '../obligations/b.rules.ts';"],
  ["a feature leaves another feature's", 'server/evidence/a.ts', "import { b } from '../obligations/b.queries.ts';"],
  ['the back office imports nothing', 'admin/matrix/Matrix.tsx', "import type { A } from '../../server/obligations/a.type.ts';"],
  ['the server imports nothing', 'server/demo/seed.ts', "import { seed } from '../../tests/support/factories.ts';"],
  ['connections to the database', 'server/evidence/a.ts', "import { Client } from 'pg';"],
  ['connections to the database', 'server/platform/db/reachDatabase.ts', "import pg from 'pg';"],
  ['connections to the database', 'server/platform/db/connection.ts', 'await MikroORM.init({});'],
  ['no file of the server only passes on', 'server/evidence/index.ts', 'export const a = 1;'],
  ['no file of the server only passes on', 'server/evidence/all.ts', "export { a } from './a.ts';\nexport { b } from './b.ts';"],
  ['no file of the server only passes on', 'server/evidence/all.ts', "export * from './a.ts';\nconst b = 1;"],
  ['a feature writes', 'server/evidence/a.ts', 'const a = em.fork().transactional(work);'],
  ['a feature writes', 'server/evidence/a.ts', 'await em.begin();'],
  ['statements are built', 'server/evidence/a.ts', "await em.execute('select from review where id = ?', [id]);"],
  ['statements are built', 'server/platform/files/a.ts', "await orm.em.fork().execute('select 1');"],
  ['no test is skipped', 'tests/a.test.ts', "test.skip('a', () => {});"],
  ['no test is skipped', 'tests/a.test.ts', "describe.only('a', () => {});"],
  ['no test is skipped', 'tests/a.test.ts', "it.skip.each([1])('a', () => {});"],
  ['no test is skipped', 'tests/a.test.ts', "test.todo('a');"],
  ['nothing writes to the console', 'server/main.ts', "console.log('a');"],
  ['no type of the product is any', 'admin/a.ts', 'const a = (b: any[]) => b;'],
  ['the compiler is never silenced', 'admin/a.ts', '// @ts-ignore\nconst a = 1;'],
  ['nothing is left for later', 'server/a.ts', '/* TODO later */\nconst a = 1;'],
  ['a button that may be', 'admin/A.tsx', 'const a = <Button size="small" disabled={isPending}>A</Button>;'],
  ['exported rules', 'server/evidence/a.rules.ts', 'export function isLate(): boolean {\n  return true;\n}'],
  ['exported rules', 'server/evidence/a.policy.ts', 'export const can = (): boolean => true;'],
  ['exported rules', 'server/evidence/depositEvidence.ts', '/** Other. */\nconst a = 1;\nexport async function depositEvidence() {}'],
  ['a source file', 'server/evidence/a.ts', lines(301)],
  ['a source file', 'tests/a.test.ts', lines(401)],
  ['a function', 'server/evidence/a.ts', longFunction(51)],
  ['a function', 'admin/A.tsx', `export const A = () => {\n${'  b();\n'.repeat(50)}};`],
];

/** Rule, path, content that looks alike and is allowed. */
const ALLOWED: [rule: string, path: string, text: string][] = [
  ['a room stands', 'server/people/a.ts', "import { b } from './b.ts';\nimport { Notice } from './notices/notice.entity.ts';"],
  ['a room stands', 'admin/people/A.tsx', "import { UpdatePerson } from './verbs/UpdatePerson.tsx';"],
  ['a room stands', 'admin/people/verbs/A.tsx', "import type { b } from '../b.ts';\nimport { Page } from '../../shared/Page.tsx';"],
  ['a room stands', 'admin/App.tsx', "import { GarantLayout } from './layout/GarantLayout.tsx';"],
  ['a room stands', 'server/obligations/sharing/a.ts', "import { b } from '../b.ts';\nimport { sql } from '../../platform/db/read.ts';"],
  ['the platform names no feature', 'server/platform/files/a.ts', "const text = 'Files that no evidence holds yet';"],
  ['the platform names no feature', 'server/evidence/a.ts', "em.execute('select from evidence_version v');"],
  ['the platform knows no feature', 'server/platform/log.ts', "import { a } from './db/orm.ts';\nimport pino from 'pino';"],
  ['rules import only types', 'server/catalogues/a.rules.ts', "import type { A } from './a.ts';\nimport { type B } from './b.ts';"],
  ['connections to the database', 'server/platform/db/a.ts', "import type { Pool } from 'pg';"],
  ['connections to the database', 'tests/a.ts', "import { Client } from 'pg';"],
  ['only the list of resolvers', 'server/schema.ts', "import { A } from './conventions/a.resolver.ts';"],
  [
    "a feature leaves another feature's",
    'server/evidence/a.ts',
    "import { b } from './b.rules.ts';\nimport { c } from '../obligations/c.entity.ts';",
  ],
  ["a feature leaves another feature's", 'server/demo/seed.ts', "import { b } from '../obligations/b.queries.ts';"],
  ['no test is skipped', 'tests/a.test.ts', "test.each([1])('test.skip', () => {});"],
  ['a button that may be', 'admin/A.tsx', 'const a = <StayingButton disabled />;\nconst b = <Button>disabled=</Button>;'],
  ['exported rules', 'server/evidence/a.rules.ts', '/** Whether it is late. */\nexport function isLate(): boolean {\n  return true;\n}'],
  ['a source file', 'server/evidence/a.ts', lines(300)],
  ['a source file', 'migrations/Migration1_a.ts', lines(900)],
  ['a function', 'server/evidence/a.ts', longFunction(50)],
];

const named = (rows: [rule: string, path: string, text: string][]) =>
  rows.map(([name, path, text]) => ({ name, path, text, excerpt: text.length > 60 ? `${text.slice(0, 60)}…` : text }));

describe('the rules', () => {
  test.each(named(BROKEN))('$name: refuses $path with $excerpt', ({ name, path, text }) => {
    expect(rule(name).check(readSource(path, text))).not.toEqual([]);
  });

  test.each(named(ALLOWED))('$name: allows $path with $excerpt', ({ name, path, text }) => {
    expect(rule(name).check(readSource(path, text))).toEqual([]);
  });

  test('have each been seen to fail', () => {
    expect(RULES.filter(({ name }) => !BROKEN.some(([start]) => name.startsWith(start)))).toEqual([]);
  });
});
