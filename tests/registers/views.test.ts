import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Register } from '../incidents/register.ts';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';
import { layEntries } from './laidEntries.ts';

interface Kept {
  list: string;
  counts: string;
  filter: string;
  due: 'dueAt' | 'dueOn';
  closed: string[];
  /** Views of this register alone, with what an entry of them holds. */
  own?: Record<string, [count: string, holds: (entry: Entry) => boolean]>;
}

interface Entry {
  id: string;
  status: string;
  isContractVerified?: boolean;
  awaited: { party: { code: string }; dueAt?: string; dueOn?: string }[];
}

const REGISTERS: Record<string, Kept> = {
  incidents: { list: 'incidents', counts: 'incidentViewCounts', filter: 'IncidentFilter', due: 'dueAt', closed: ['CLOSED'] },
  'requests about rights': {
    ...{ list: 'rightsRequests', counts: 'rightsRequestViewCounts', filter: 'RightsRequestFilter', due: 'dueOn' },
    closed: ['CLOSED', 'WITHDRAWN'],
  },
  texts: {
    ...{ list: 'legalTexts', counts: 'legalTextViewCounts', filter: 'LegalTextFilter', due: 'dueOn' },
    closed: ['PUBLISHED', 'WITHDRAWN'],
  },
  processors: {
    ...{ list: 'processors', counts: 'processorViewCounts', filter: 'ProcessorFilter', due: 'dueOn' },
    closed: ['ENDED', 'RENOUNCED'],
    own: {
      NOT_ENGAGED: ['notEngagedCount', ({ status }) => ['ANNOUNCED', 'OBJECTED'].includes(status)],
      UNVERIFIED: ['unverifiedCount', ({ status, isContractVerified }) => !isContractVerified && !['ENDED', 'RENOUNCED'].includes(status)],
    },
  },
};

/** The parties that each keeps a register for; of others nothing is awaited. */
const SIDES: [PersonaName, string[]][] = [
  ['team', ['DNUM', 'EQUIPE']],
  ['dpoDnum', ['DNUM', 'EQUIPE']],
  ['dpoDinum', ['DINUM']],
  ['financeDnum', []],
  ['reader', []],
  ['reviewer', []],
  ['administrator', []],
];
const NOW = '2027-03-05T08:00:00.000Z';

let register: Register;
beforeAll(async () => {
  register = await layEntries();
});
afterAll(() => register?.stop());

const ids = (entries: { id: string }[]): string[] => entries.map(({ id }) => id).toSorted();

describe.each(Object.entries(REGISTERS))('The register of %s', (_, { list, counts, filter, due, closed, own = {} }) => {
  const conditions = { conventionIds: [] as string[] };
  const fields = `id status ${list === 'processors' ? 'isContractVerified' : ''} awaited { party { code } ${due} }`;
  const listed = async (who: PersonaName, view?: string): Promise<Entry[]> => {
    const query = `query($filter: ${filter}) { ${list}(filter: $filter, page: { limit: 100 }) { total items { ${fields} } } }`;
    const page = (await register.as(who).get(query, { filter: { ...conditions, views: view && [view] } }))[list];
    expect(page.total).toBe(page.items.length);
    return page.items;
  };
  const names: Record<string, string> = {
    ...{ TO_DO: 'toDoCount', OVERDUE: 'overdueCount', CLOSED: 'closedCount', ALL: 'allCount' },
    ...Object.fromEntries(Object.entries(own).map(([view, [name]]) => [view, name])),
  };
  const counted = async (who: PersonaName, over: object = {}): Promise<Record<string, number | null>> => {
    const query = `query($filter: ${filter}) { ${counts}(filter: $filter) { ${Object.values(names).join(' ')} } }`;
    return (await register.as(who).get(query, { filter: { ...conditions, ...over } }))[counts];
  };
  beforeAll(() => {
    conditions.conventionIds = [register.world.conventionId];
  });

  const isLate = (entry: Entry): boolean =>
    entry.awaited.some((act) => act[due] && (due === 'dueAt' ? Date.parse(act[due]) < Date.parse(NOW) : act[due] < NOW.slice(0, 10)));

  test.each(SIDES)('shows %s in each view what its entries say of themselves, and counts the same', async (who, sides) => {
    const all = await listed(who);
    const waiting = all.filter(({ awaited }) => awaited.some(({ party }) => sides.includes(party.code)));
    const expected: Record<string, Entry[]> = {
      ...{
        TO_DO: waiting,
        OVERDUE: all.filter(isLate),
        CLOSED: all.filter(({ status, awaited }) => closed.includes(status) && awaited.length === 0),
        ALL: all,
      },
      ...Object.fromEntries(Object.entries(own).map(([view, [, holds]]) => [view, all.filter(holds)])),
    };
    for (const [view, entries] of Object.entries(expected)) expect([view, ids(await listed(who, view))]).toEqual([view, ids(entries)]);
    expect(await counted(who)).toEqual({
      ...Object.fromEntries(Object.entries(expected).map(([view, { length }]) => [names[view], length])),
      ...(sides.length > 0 ? {} : { toDoCount: null }),
    });
  });

  test('has something for each side, something late, something over; and an administrator reads none of it', async () => {
    const [controller, processor] = [await counted('dpoDnum'), await counted('dpoDinum')];
    expect(Object.entries(controller).filter(([, count]) => count === 0)).toEqual([]);
    expect(processor.toDoCount).toBeGreaterThan(0);
    expect(processor.toDoCount).not.toBe(processor.allCount);
    expect(Object.values(await counted('administrator')).every((count) => !count)).toBe(true);
  });

  test('counts in one statement beside those that say who asks, under the same words as the list', async () => {
    const { statements } = await countStatements(() => counted('dpoDinum'));
    expect(statements.length).toBeLessThanOrEqual(2);
    const nothing = await counted('dpoDinum', { text: 'aucun mot de ce genre' });
    expect(Object.values(nothing).every((count) => count === 0)).toBe(true);
  });
});
