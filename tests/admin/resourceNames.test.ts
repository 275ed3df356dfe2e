import { describe, expect, test } from 'vitest';
import { ALL_ROOMS } from '../../admin/allRooms.ts';
import { resourcesShownOf } from '../../admin/rooms/readRooms.ts';
import { adminSources } from './words.ts';

/** Where a source names a resource: whose records are offered, listed, or led to. */
const NAMED = [/\b(?:reference|resource)="(\w+)"/g, /`\/(\w+)\/\$\{[^}]+\}\/show/g, /\b(?:EVIDENCE|REQUEST|OCCURRENCE): '(\w+)'/g];

describe('A resource named by a screen', () => {
  test('is one that the back office has', () => {
    const known = new Set<string>(resourcesShownOf(ALL_ROOMS).map(({ name }) => name));
    const named = adminSources().flatMap(({ path, text }) =>
      NAMED.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ path, name: match[1]! }))),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});
