import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { ALL_ROOMS } from '../../admin/allRooms.ts';
import { valuesOf } from '../../admin/rooms/readRooms.ts';
import { entities } from '../../server/entities.ts';
import { JOURNAL_ACTIONS, JOURNAL_SUBJECTS } from '../../server/journal/journalNames.type.ts';
import { en, fr } from '../support/words.ts';
import { leaves } from './words.ts';

const SERVER = new URL('../../server/', import.meta.url).pathname;
const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(SERVER, path), 'utf8') }));

/** The texts given to a property of that name, and all the others. */
function textsIn({ path, text }: { path: string; text: string }, property: string): { named: string[]; all: string[] } {
  const named: string[] = [];
  const all: string[] = [];
  new Visitor({
    Property: ({ key, value }) => {
      const isText = value.type === 'Literal' && typeof value.value === 'string';
      if (key.type === 'Identifier' && key.name === property && isText) named.push(value.value as string);
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') all.push(value);
    },
  }).visit(parseSync(path, text).program);
  return { named, all };
}

/** What writes the journal. */
const writers = sources.filter(({ text }) => /\bjournaled\b|\bJournalNote\b/.test(text));
const unique = (names: string[]) => [...new Set(names)].sort();

const subjects = unique(writers.flatMap((source) => textsIn(source, 'type').named).filter((name) => /^[A-Z]\w+$/.test(name)));

/** `noun.verbed`: given as an action, or said of a subject. */
const actions = unique(
  writers.flatMap((source) => {
    const { named, all } = textsIn(source, 'action');
    const nouns = subjects.map((subject) => `${subject[0]!.toLowerCase()}${subject.slice(1)}.`);
    return [...named, ...all.filter((text) => /^\w+\.\w+$/.test(text) && nouns.some((noun) => text.startsWith(noun)))];
  }),
);

/** The entities whose changes the journal tells, each with its fields that hold one of a closed list. */
const keptOut = sources.flatMap(({ text }) => [...text.matchAll(/keepOutOfJournal\((\w+)Schema\)/g)].map((match) => match[1]!));
const told = entities.map(({ meta }) => meta).filter(({ className }) => !keptOut.includes(className));
const lists = told.flatMap(({ className, properties }) =>
  Object.entries(properties as Record<string, { items?: readonly string[] }>).flatMap(([name, { items }]) =>
    items ? [{ field: `${className}.${name}`, items }] : [],
  ),
);

const LANGUAGES = [
  ['French', leaves(fr)],
  ['English', leaves(en)],
] as const;

test('the API names every action and every subject of the journal', () => {
  expect([...JOURNAL_ACTIONS].sort()).toEqual(actions);
  expect([...JOURNAL_SUBJECTS].sort()).toEqual(subjects);
});

test('the journal is read whole', () => {
  expect(actions).toEqual(
    expect.arrayContaining(['person.recognised', 'administrator.recovered', 'site.pageUpdated', 'evidence.reviewed']),
  );
  expect(subjects).toEqual(expect.arrayContaining(['Obligation', 'SitePage', 'Membership']));
  expect(lists.map(({ field }) => field)).toEqual(expect.arrayContaining(['Declaration.status', 'IdentityChange.status']));
});

test.each(LANGUAGES)('every action of the journal has its words in %s, and no words are left without their action', (_, words) => {
  const worded = Object.keys(words).flatMap((key) => /^garant\.journalAction\.(.+)$/.exec(key)?.[1] ?? []);
  expect(worded.sort()).toEqual(actions);
});

test.each(LANGUAGES)('every subject of the journal, and every record that it tells, has its words in %s', (_, words) => {
  const names = unique([...subjects, ...told.map(({ className }) => className)]);
  expect(names.filter((name) => !(`garant.entity.${name}` in words))).toEqual([]);
});

test.each(LANGUAGES)('every value of a closed list that the journal may tell has its words in %s', (_, words) => {
  const keys = valuesOf(ALL_ROOMS);
  const mute = lists.flatMap(({ field, items }) => items.map((item) => `${field} ${keys[field]}.${item}`));
  expect(mute.filter((told) => !(told.split(' ')[1]! in words))).toEqual([]);
});
