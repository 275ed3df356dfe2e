import { matchPath } from 'react-router';
import { describe, expect, test } from 'vitest';
import { ALL_ROOMS } from '../../admin/allRooms.ts';
import { resourcesShownOf } from '../../admin/rooms/readRooms.ts';
import type { Crawled } from './entries.ts';
import { EVERY_SCREEN } from './everyScreen.ts';

/** A work whose every id is a word: an address is told from another by its shape. */
const SHAPE: unknown = new Proxy({}, { get: (_target, name) => (['obligations', 'laid'].includes(String(name)) ? SHAPE : 'id') });

/** Every address that the application answers, as its routes are written. */
function addresses(): string[] {
  const ofRooms = ALL_ROOMS.flatMap((room) =>
    Object.keys({ ...('pages' in room && room.pages), ...('publicPages' in room && room.publicPages) }),
  );
  const ofResources = resourcesShownOf(ALL_ROOMS).flatMap(({ name, list, show, create }) => [
    ...(list ? [`/${name}`] : []),
    ...(show ? [`/${name}/:id/show`] : []),
    ...(create ? [`/${name}/create`] : []),
  ]);
  return ['/', '/login', ...ofRooms, ...ofResources];
}

describe('What is looked at in a browser', () => {
  test('is every page of the back office: a new one without a screen is told', () => {
    const looked = EVERY_SCREEN.map((screen) => screen.path(SHAPE as Crawled).split('?')[0]!);
    expect(addresses().length).toBeGreaterThan(40);
    expect(addresses().filter((address) => !looked.some((path) => matchPath(address, path)))).toEqual([]);
  });

  test('has one name a screen', () => {
    const names = EVERY_SCREEN.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
