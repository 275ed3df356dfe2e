import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';

interface Item {
  id: string;
  code: string;
  party: { code: string };
  tracking: string;
  assurance: string;
  standing: string;
  isOverdue: boolean;
  isCounted: boolean;
  dueOn: string | null;
  allowedActions: string[];
}

const ITEM = 'id code party { code } tracking assurance standing isOverdue isCounted dueOn allowedActions';
const LIST = `query ($filter: ObligationFilter, $page: Page, $asOf: Date) {
  obligations(filter: $filter, page: $page, asOf: $asOf) { total items { ${ITEM} } } }`;
const OCCURRENCES = `query ($filter: OccurrenceFilter) { occurrences(filter: $filter, page: { limit: 100 }) {
  total items { moment status isIndicative dueOn isOverdue causeAt obligation { code party { code } } } } }`;

let world: World;
let team: ApiClient;

async function all(asOf?: string): Promise<Item[]> {
  const found: Item[] = [];
  for (let offset = 0; ; offset += 100) {
    const { obligations } = await team.get(LIST, { filter: { conventionIds: [world.conventionId] }, page: { offset, limit: 100 }, asOf });
    found.push(...obligations.items);
    if (found.length >= obligations.total) return found;
  }
}

const tally = (values: string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, items]) => [value, items.length]).sort());

beforeAll(async () => {
  world = await World.open({});
  world.app.clock.moveTo('2026-11-26T09:00:00Z');
  team = await world.app.as('team');
});

afterAll(() => world?.stop());

describe('DomiFa on the day it is imported, 26/11/2026', () => {
  test('asks for nothing that nothing opened', async () => {
    const items = await all();
    const outside = items.filter(({ tracking }) => tracking === 'NOTE' || tracking === 'USE');
    expect(outside.filter(({ standing, isOverdue, isCounted }) => standing !== 'OUTSIDE' || isOverdue || isCounted)).toEqual([]);
    const { occurrences } = await team.get(OCCURRENCES, { filter: { conventionIds: [world.conventionId], statuses: ['OPEN'] } });
    const open = new Set(
      occurrences.items.map(({ obligation: { code, party } }: { obligation: Pick<Item, 'code' | 'party'> }) => `${code} ${party.code}`),
    );
    const asked = items.filter(({ tracking, assurance }) => tracking === 'OCCUR' && assurance === 'MISSING');
    expect(asked.filter(({ code, party }) => !open.has(`${code} ${party.code}`))).toEqual([]);
    const begun = items.filter(({ tracking, assurance }) => tracking === 'OCCUR' && assurance !== 'DORMANT').map(({ code }) => code);
    expect(begun).toEqual(['ART2-FIN-DNUM-7', 'ART2-GOV-DNUM-3', 'ART3-FIN-DINUM-2', 'A1-SSI-DINUM-1', 'A1-TRA-DINUM-1', 'A1-TRA-DNUM-1']);
    expect(items).toHaveLength(136);
    expect(tally(items.map(({ tracking }) => tracking))).toMatchInlineSnapshot(`
      {
        "NOTE": 13,
        "OBSERVE": 17,
        "OCCUR": 38,
        "PROVE": 59,
        "USE": 9,
      }
    `);
    expect(tally(items.map(({ standing }) => standing))).toMatchInlineSnapshot(`
      {
        "OUTSIDE": 54,
        "TO_DO": 82,
      }
    `);
    expect(tally(items.map(({ assurance }) => assurance))).toMatchInlineSnapshot(`
      {
        "DORMANT": 32,
        "MISSING": 62,
        "NOTED": 13,
        "TO_CONFIRM": 4,
        "UNOBSERVED": 16,
        "UNUSED": 9,
      }
    `);
  });

  test('is late in what it did not do, and in nothing else', async () => {
    const late = (await all()).filter(({ isOverdue }) => isOverdue);
    expect(late.map(({ code, party, dueOn }) => `${code} ${party.code} ${dueOn}`).sort()).toMatchInlineSnapshot(`
      [
        "ART2-FIN-DNUM-7 DNUM 2021-05-23",
        "ART2-GOV-DNUM-3 DNUM 2021-05-23",
        "ART3-FIN-DINUM-1 DINUM 2020-11-23",
        "ART3-FIN-DINUM-2 DINUM 2020-11-23",
      ]
    `);
    const { occurrences } = await team.get(OCCURRENCES, { filter: { conventionIds: [world.conventionId], moments: ['credits.tranche'] } });
    expect(
      occurrences.items.map(({ isIndicative, isOverdue, dueOn }: Item & { isIndicative: boolean }) => ({ isIndicative, isOverdue, dueOn })),
    ).toEqual([
      { isIndicative: false, isOverdue: true, dueOn: '2020-11-23' },
      { isIndicative: true, isOverdue: false, dueOn: null },
    ]);
  });

  test('lets nobody declare a right, which is simply not used', async () => {
    const [right] = (await all()).filter(({ code }) => code === 'ART7-RES-TOUS-1');
    expect(right).toMatchObject({ assurance: 'UNUSED', isCounted: false });
    expect(right!.allowedActions).not.toContain('DECLARE');
    const DECLARE = 'mutation ($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
    const own = world.obligation('ART7-RES-TOUS-1', 'DNUM');
    const refusal = await world.refused(team, DECLARE, { input: { obligationId: own, status: 'NOT_MET' } });
    expect(refusal.extensions.code).toBe('NOTHING_ASKED');
  });

  test.each(['2027-11-26', '2035-11-26', '2099-11-26'])('attests nothing on %s without a proof of that time', async (asOf) => {
    const items = await all(asOf);
    expect(items.filter(({ assurance }) => assurance === 'ATTESTED')).toEqual([]);
  });
});
