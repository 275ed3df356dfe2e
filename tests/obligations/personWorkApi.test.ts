import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';

const PEOPLE = `query($page: Page) { workByPerson(page: $page) { total items {
  partyId partyCode assignee { id name } obligationCount toDoCount overdueCount inReviewCount oldestWaitAt } } }`;
const LIST = 'query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 1 }) { total } }';
const ASSIGN = 'mutation($input: AssignObligationInput!) { assignObligation(input: $input) { id } }';

interface Line {
  partyId: string;
  partyCode: string;
  assignee: { id: string; name: string } | null;
  obligationCount: number;
  toDoCount: number;
  overdueCount: number;
  inReviewCount: number;
  oldestWaitAt: string | null;
}

let world: World;
let team: ApiClient;
let dpo: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  [team, dpo] = (await Promise.all((['team', 'dpoDnum'] as const).map((who) => world.app.as(who)))) as [ApiClient, ApiClient];
  duty = world.obligation('A1-VIO-DNUM-1');
});
afterAll(() => world?.stop());

const linesOf = async (client: ApiClient): Promise<Line[]> => (await client.get(PEOPLE, {})).workByPerson.items;
const total = async (filter: object): Promise<number> => (await dpo.get(LIST, { filter })).obligations.total;

describe('A DPO’s side, by who is in charge', () => {
  test('tells what each member is in charge of and what nobody is, as the lists that the lines lead to', async () => {
    const { me } = await team.get('{ me { id } }');
    await team.get(ASSIGN, { input: { obligationId: duty, assigneeId: me.id } });
    await world.deposit(team, [duty]);
    const lines = await linesOf(dpo);
    const mine = lines.find(({ assignee }) => assignee?.id === me.id)!;
    expect(mine).toMatchObject({
      partyCode: 'DNUM',
      assignee: { name: 'Camille Roux' },
      obligationCount: 1,
      toDoCount: 0,
      inReviewCount: 1,
    });
    expect(mine.oldestWaitAt).not.toBeNull();
    for (const { partyId, assignee, toDoCount, overdueCount } of lines) {
      const whose = { partyIds: [partyId], ...(assignee ? { assigneeIds: [assignee.id] } : { isAssigned: false }) };
      expect(await total({ ...whose, standings: ['TO_DO', 'TROUBLE'] })).toBe(toDoCount);
      expect(await total({ ...whose, isOverdue: true })).toBe(overdueCount);
    }
    expect(
      lines
        .filter(({ assignee }) => assignee === null)
        .map(({ partyCode }) => partyCode)
        .sort(),
    ).toEqual([...new Set(lines.map(({ partyCode }) => partyCode))].sort());
  });

  test('is of their own parties only, and of nobody who is no DPO', async () => {
    const codes = async (client: ApiClient) => [...new Set((await linesOf(client)).map(({ partyCode }) => partyCode))];
    expect(await codes(dpo)).toContain('DNUM');
    expect(await codes(dpo)).not.toContain('DINUM');
    expect(await codes(await world.app.as('dpoDinum'))).toEqual(['DINUM']);
    for (const who of ['team', 'reviewer', 'reader', 'administrator', 'financeDnum'] as const) {
      expect(await linesOf(await world.app.as(who))).toEqual([]);
    }
  });

  test('is read in one statement, a page at a time', async () => {
    const { statements } = await countStatements(() => dpo.get(PEOPLE, { page: { limit: 1 } }));
    expect(statements).toHaveLength(1);
    expect((await dpo.get(PEOPLE, { page: { limit: 1 } })).workByPerson.items).toHaveLength(1);
  });
});
