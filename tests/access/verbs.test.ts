import { describe, expect, it } from 'vitest';
import type { Actor } from '../../server/actors/actor.ts';
import { type By, verbs } from '../../server/actors/verbs.ts';
import { renderVerbs, VERB_TABLES, verbsOf } from './verbTables.ts';

it('the page on verbs tells the tables the program runs', async () => {
  await expect(renderVerbs()).toMatchFileSnapshot('../../docs/verbs.md');
});

describe.each(VERB_TABLES)('the table of verbs: %s', (_title, table) => {
  it('says why in each state in which a verb is not done', () => {
    const states = verbsOf(table).flatMap(([, { from = [], to }]) => [...from, ...(to ? [to] : [])]);
    const silent = verbsOf(table).flatMap(([name, { from }]) =>
      states.filter((state) => from && !from.includes(state) && !table.life?.refusals[state]).map((state) => `${name} in ${state}`),
    );
    expect(silent).toEqual([]);
  });

  it('has a state for each record whose verbs wait for one', () => {
    expect(verbsOf(table).filter(([, { from, to }]) => (from ?? to) !== undefined && !table.life)).toEqual([]);
  });
});

interface Door {
  state: 'OPEN' | 'SHUT';
  isLocked: boolean;
  owner: string;
}

const words = (code: string) => ({ code, text: { fr: code, en: code } });
const owners: By<Door> = {
  ...words('NOT_THE_OWNER'),
  membership: (actor, { owner }) => (actor.personId === owner ? actor.memberships[0] : undefined),
};
const doorVerbs = verbs(
  {
    SHUT: { by: owners, from: ['OPEN'], to: 'SHUT' },
    OPEN: {
      before: [{ category: 'CONFLICT', ...words('LOCKED'), when: ({ isLocked }) => isLocked }],
      by: owners,
      from: ['SHUT'],
      to: 'OPEN',
      unless: { category: 'CONFLICT', ...words('DRAUGHTY'), when: ({ owner }) => owner === 'cold' },
    },
  },
  {
    of: ({ state }: Door) => state,
    refusals: {
      OPEN: { category: 'CONFLICT', ...words('ALREADY_OPEN') },
      SHUT: { category: 'CONFLICT', ...words('ALREADY_SHUT') },
    },
  },
);

const person = (personId: string) => ({ personId, memberships: [{ id: 'membership' }] }) as unknown as Actor;

describe('a table of verbs', () => {
  it.each<[what: string, verb: 'OPEN' | 'SHUT', who: string, door: Partial<Door>, code: string]>([
    ['what stands before everybody, even strangers', 'OPEN', 'stranger', { isLocked: true }, 'LOCKED'],
    ['who may not, whatever the state', 'OPEN', 'stranger', { state: 'OPEN' }, 'NOT_THE_OWNER'],
    ['the state, to who may', 'OPEN', 'owner', { state: 'OPEN' }, 'ALREADY_OPEN'],
    ['the state it leads to', 'SHUT', 'owner', {}, 'ALREADY_SHUT'],
    ['what is looked at last', 'OPEN', 'cold', { owner: 'cold' }, 'DRAUGHTY'],
  ])('refuses by %s', (_what, verb, who, change, code) => {
    const door: Door = { state: 'SHUT', isLocked: false, owner: 'owner', ...change };
    expect(() => doorVerbs.require(verb, person(who), door)).toThrow(expect.objectContaining({ code }));
    expect(doorVerbs.allowed(person(who), door)).not.toContain(verb);
  });

  it('gives the membership by which it is done, and offers what it accepts', () => {
    const door: Door = { state: 'SHUT', isLocked: false, owner: 'owner' };
    expect(doorVerbs.require('OPEN', person('owner'), door)).toEqual({ id: 'membership' });
    expect(doorVerbs.allowed(person('owner'), door)).toEqual(['OPEN']);
  });
});
