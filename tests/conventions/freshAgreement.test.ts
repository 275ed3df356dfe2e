import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const PAGE = `query($offset: Int!) { obligations(page: { limit: 100, offset: $offset }) { total items {
  code party { code } tracking assurance standing dueOn isOverdue } } }`;

interface Told {
  code: string;
  party: { code: string };
  tracking: string;
  assurance: string;
  standing: string;
  dueOn: string | null;
  isOverdue: boolean;
}

let app: TestApp;
let team: ApiClient;
let told: Told[];

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

beforeAll(async () => {
  app = await startTestApp({}, { startsAt: new Date('2026-11-26T09:00:00Z') });
  team = await app.as('team');
  const pages = await Promise.all([0, 100].map((offset) => team.get(PAGE, { offset })));
  told = pages.flatMap(({ obligations }) => obligations.items);
});
afterAll(async () => app?.stop());

describe('the DomiFa convention, imported on 26/11/2026', () => {
  it('tells its 136 obligations by how they are tracked and by what they ask', () => {
    expect(told).toHaveLength(136);
    expect(tally(told.map(({ tracking }) => tracking))).toEqual({ PROVE: 61, OCCUR: 36, OBSERVE: 17, USE: 9, NOTE: 13 });
    expect(tally(told.map(({ standing }) => standing))).toEqual({ TO_DO: 84, OUTSIDE: 52 });
    expect(tally(told.map(({ assurance }) => assurance))).toEqual({ MISSING: 81, TO_CONFIRM: 3, DORMANT: 30, UNUSED: 9, NOTED: 13 });
  });

  it('is late on what its text dates, and on nothing else', () => {
    expect(told.filter(({ isOverdue }) => isOverdue).map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['ART2-FIN-DNUM-7', '2021-05-23'],
      ['ART2-GOV-DNUM-3', '2021-05-23'],
      ['ART3-FIN-DINUM-1', '2020-11-23'],
      ['ART3-FIN-DINUM-2', '2020-11-23'],
    ]);
  });

  it('asks nothing of what is for memory, of rights, nor of what nothing has opened', () => {
    const asked = told.filter(({ tracking, standing }) => ['NOTE', 'USE'].includes(tracking) && standing !== 'OUTSIDE');
    expect(asked).toEqual([]);
    const open = told.filter(({ tracking, assurance }) => tracking === 'OCCUR' && assurance !== 'DORMANT').map(({ code }) => code);
    expect(open).toEqual(['ART2-FIN-DNUM-7', 'ART2-GOV-DNUM-3', 'ART3-FIN-DINUM-2', 'A1-SSI-DINUM-1', 'A1-TRA-DINUM-1', 'A1-TRA-DNUM-1']);
  });
});
