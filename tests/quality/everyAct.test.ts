import { globSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ACTS_HELD, ACTS_NOT_HELD } from '../journeys/heldActs.ts';
import { LIVING_SCREENS } from '../journeys/livingScreens.ts';
import { EVERY_SCREEN } from './everyScreen.ts';

/** Names of the mutations that the back office can send. */
function actsOfAdmin(): string[] {
  const definitions = globSync('admin/**/*.graphql').flatMap((file) => parse(readFileSync(file, 'utf8')).definitions);
  return definitions.flatMap((each) => (each.kind === 'OperationDefinition' && each.operation === 'mutation' ? [each.name!.value] : []));
}

const told = [...Object.values(ACTS_HELD).flat(), ...Object.keys(ACTS_NOT_HELD)];

describe('Every act that the back office can send', () => {
  test('has the screen on which a key is held on it, or why no key is', () => {
    expect(actsOfAdmin().length).toBeGreaterThan(150);
    expect(told.toSorted()).toEqual(actsOfAdmin().toSorted());
  });

  test('is held on a screen that there is', () => {
    const screens = [...EVERY_SCREEN, ...LIVING_SCREENS].map(({ name }) => name);
    expect(Object.keys(ACTS_HELD).filter((name) => !screens.includes(name))).toEqual([]);
  });
});
