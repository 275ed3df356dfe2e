import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { PersonaName } from '../support/personas.ts';

let world: World;
let partyId: string;
beforeAll(async () => {
  world = await World.open();
  const [party] = await world.rows<{ id: string }>("select id from party where convention_id = ? and code = 'DNUM'", [world.conventionId]);
  partyId = party!.id;
});
afterAll(() => world?.stop());

const FILE = 'heldOn;method;heldFor;confidentiality\n2021-02-01;AGILE;START;PARTIES\n02/03/2021;EBIOS_RM;DATA_KIND;\n';

const exported = async (who: PersonaName): Promise<string> =>
  (await (await world.app.as(who)).fetch(`/tables/workshops/export/csv?conventionId=${world.conventionId}`)).text();

async function imported(who: PersonaName, body: string, isDryRun: boolean) {
  const query = new URLSearchParams({ partyId, isDryRun: isDryRun ? '1' : '0', fileName: 'ateliers.csv' });
  const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
  return (await (await world.app.as(who)).fetch(`/tables/workshops/import?${query}`, { method: 'POST', headers, body })).json();
}

test('workshops come in from a file, kept to their party unless told otherwise, go out, and come back as they are', async () => {
  expect(await imported('team', FILE, true)).toMatchObject({ newCount: 2, faultCount: 0, isDryRun: true });
  expect((await exported('team')).trim().split('\r\n')).toHaveLength(1);
  expect(await imported('team', FILE, false)).toMatchObject({ newCount: 2, faultCount: 0 });
  const file = await exported('team');
  expect(file).toContain('ATR-R-001');
  expect((await exported('dpoDinum')).trim().split('\r\n')).toHaveLength(2);
  expect(await exported('dpoDinum')).not.toContain('ATR-R-001');
  expect(await imported('team', file, false)).toMatchObject({ rowCount: 2, newCount: 0, presentCount: 2, faultCount: 0 });
});

test('a workshop of no day, of a day to come or of an unknown method is told at its cell; who holds no register imports none', async () => {
  const { faults } = await imported(
    'team',
    'heldOn;method;heldFor\n;AGILE;START\n2099-01-01;AGILE;START\n2021-02-01;DIVINATION;START',
    false,
  );
  expect(faults.map(({ at, code }: Record<string, string>) => `${at} ${code}`)).toEqual([
    'ateliers.csv:2:1 REQUIRED',
    'ateliers.csv:3:1 FUTURE_DAY',
    'ateliers.csv:4:2 UNKNOWN_CODE',
  ]);
  expect((await imported('dpoDinum', FILE, true)).faultCount).toBeGreaterThan(0);
});
