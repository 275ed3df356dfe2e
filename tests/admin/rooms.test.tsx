import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AdminContext, memoryStore } from 'react-admin';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ALL_ROOMS } from '../../admin/allRooms.ts';
import type { JournalPartsFragment } from '../../admin/generated/graphql.ts';
import { JournalEntry } from '../../admin/journal/JournalEntry.tsx';
import { GarantMenu } from '../../admin/layout/GarantMenu.tsx';
import { buildAuthProvider, type Me } from '../../admin/providers/authProvider.ts';
import { buildDataProvider } from '../../admin/providers/dataProvider.ts';
import { buildI18nProvider } from '../../admin/providers/i18nProvider.ts';
import { documentsOf, nameOf, neededOf, resourceOfSubject, resourceReferredBy, wordsOf } from '../../admin/rooms/readRooms.ts';
import { RoomsContext } from '../../admin/rooms/roomsContext.ts';
import { mergeWords } from '../../admin/rooms/words.ts';
import { pens } from './pens/index.ts';
import { adminSources } from './words.ts';

afterEach(() => vi.unstubAllGlobals());

/** All that it takes to open a room: its line in the one list. */
const ROOMS = [...ALL_ROOMS, pens];

const answer = { pens: { items: [{ id: '1', colour: 'bleu' }], total: 1 } };
const client = new ApolloClient({ link: new ApolloLink(() => Observable.of({ data: answer })), cache: new InMemoryCache() });
const dataProvider = buildDataProvider(client, documentsOf(ROOMS));

async function show(screen: ReactNode, locale = 'fr'): Promise<string> {
  const i18nProvider = buildI18nProvider(wordsOf(ROOMS));
  vi.stubGlobal('document', { documentElement: {} });
  await i18nProvider.changeLocale(locale);
  vi.unstubAllGlobals();
  return renderToStaticMarkup(
    <MemoryRouter>
      <AdminContext {...{ dataProvider, i18nProvider }} store={memoryStore({ locale })} queryClient={new QueryClient()}>
        <RoomsContext value={ROOMS}>{screen}</RoomsContext>
      </AdminContext>
    </MemoryRouter>,
  );
}

const change = (entity: string) => ({ entity, id: entity, before: null, after: { status: 'MET', kind: 'PEN', colour: 'bleu' } });
const entry = {
  id: '1',
  sequence: 1,
  action: 'pen.filled',
  subjectType: 'Pen',
  subjectId: '1',
  recordedAt: '2026-03-01T10:00:00Z',
  actor: { name: 'Camille', role: 'DPO', party: 'A' },
  changes: [change('Pen'), change('Declaration')],
} as unknown as JournalPartsFragment;

describe('A resource that only its folder and one line of the list know', () => {
  test('is asked for by the data provider, with the fields that it names', async () => {
    expect(await dataProvider.getList('pens', {})).toEqual({ data: [{ id: '1', colour: 'bleu' }], total: 1 });
  });

  test('has its line in the menu, in both languages', async () => {
    expect(await show(<GarantMenu />)).toContain('Stylos');
    expect(await show(<GarantMenu />, 'en')).toContain('Pens');
  });

  test('is told by the journal in its own words, whatever the names of its fields', async () => {
    const told = await show(<JournalEntry entry={entry} />);
    for (const words of ['Stylo rempli', 'Stylo</caption>', 'Plein', 'Sorte de stylo', 'Couleur', 'Tenue', 'Nature de la preuve']) {
      expect(told).toContain(words);
    }
  });

  test('is named where the journal and other records refer to it', () => {
    expect(resourceOfSubject(ROOMS, 'Pen')?.subject?.name({ id: '1', colour: 'bleu' })).toBe('le bleu');
    expect(nameOf(resourceReferredBy(ROOMS, 'penId')!, { id: '1', colour: 'bleu' })).toBe('bleu');
  });

  test('lets only those write a new record who may', async () => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    const meWho = (...allowedActions: Me['allowedActions']) =>
      buildAuthProvider((async () => ({ data: { me: { id: '1', allowedActions } } })) as never, neededOf(ROOMS));
    const asked = { resource: 'pens', action: 'create' };
    expect(await meWho('MANAGE_PEOPLE').canAccess!(asked)).toBe(true);
    expect(await meWho().canAccess!(asked)).toBe(false);
  });
});

describe('The list of rooms', () => {
  test('has no two rooms that say the same key', () => {
    expect(() => mergeWords([{ menu: { a: 'A' } }, { menu: { a: 'B' } }])).toThrow('two rooms say menu.a');
    expect(() => wordsOf(ROOMS)).not.toThrow();
  });

  test('is what the rooms below it read: none of them names a resource', () => {
    const resources = ROOMS.flatMap((room) => ('name' in room ? [room.name] : []));
    const below = adminSources().filter(({ path }) =>
      /^(App\.tsx$|main\.tsx$|(providers|rooms|shared|layout\/GarantMenu)\b|journal\/[A-Z])/.test(path),
    );
    const naming = below.filter(({ text }) =>
      resources.some((name) => new RegExp(`['"\`/]${name}['"\`/?]`).test(text.replace(/^import.*/gm, ''))),
    );
    expect(naming.map(({ path }) => path)).toEqual([]);
  });
});
