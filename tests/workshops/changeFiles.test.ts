import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import { openEauConvention } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';

const SEARCH = 'query($text: String!) { search(text: $text) { serviceChanges { total items { id words conventionId party { code } } } } }';
const WITHDRAW = 'mutation($input: WithdrawChangeInput!) { withdrawChange(input: $input) { id } }';
const HOST = 'La messagerie transactionnelle passe chez un autre hébergeur.';

let world: World;
let partyId: string;
beforeAll(async () => {
  world = await World.open();
  const [party] = await world.rows<{ id: string }>("select id from party where convention_id = ? and code = 'DNUM'", [world.conventionId]);
  partyId = party!.id;
});
afterAll(() => world?.stop());

const FILE = `whatChanged;changedOn;words\nCOMPONENT;2021-02-01;${HOST}\nDATA_KIND;02/03/2021;Le service demande désormais la date de naissance.\n`;

const fetched = async (who: PersonaName, conventionId = world.conventionId) =>
  (await world.app.as(who)).fetch(`/tables/service-changes/export/csv?conventionId=${conventionId}`);
const exported = async (who: PersonaName): Promise<string> => (await fetched(who)).text();
const linesOf = (file: string) => file.trim().split('\r\n').length;
const found = async (text: string, who: PersonaName) => (await (await world.app.as(who)).get(SEARCH, { text })).search.serviceChanges;

async function imported(who: PersonaName, body: string, isDryRun: boolean) {
  const query = new URLSearchParams({ partyId, isDryRun: isDryRun ? '1' : '0', fileName: 'changements.csv' });
  const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
  return (await (await world.app.as(who)).fetch(`/tables/service-changes/import?${query}`, { method: 'POST', headers, body })).json();
}

test('announced changes come in from a file, read by every party, go out, and come back as they are; what differs is refused', async () => {
  expect(await imported('team', FILE, true)).toMatchObject({ newCount: 2, faultCount: 0, isDryRun: true });
  expect(linesOf(await exported('team'))).toBe(1);
  expect(await imported('team', FILE, false)).toMatchObject({ newCount: 2, faultCount: 0 });
  const file = await exported('team');
  expect(linesOf(file)).toBe(3);
  expect(await exported('dpoDinum')).toBe(file);
  expect(await imported('team', file, false)).toMatchObject({ rowCount: 2, newCount: 0, presentCount: 2, faultCount: 0 });
  const otherwise = file.replace(HOST, 'La messagerie transactionnelle reste là où elle était.');
  expect(await imported('team', otherwise, true)).toMatchObject({ presentCount: 1, differentCount: 1 });
});

test('a change of a day to come, of an unknown kind or in too few words is told at its cell; who keeps no register announces none', async () => {
  const { faults } = await imported(
    'team',
    'whatChanged;changedOn;words\nCOMPONENT;2099-01-01;Un composant de plus, plus tard.\nWEATHER;2021-02-01;Il pleut sur le service.\nPHASE;2021-02-01;Bref.',
    false,
  );
  expect(faults.map(({ at, code }: Record<string, string>) => `${at} ${code}`)).toEqual([
    'changements.csv:2:2 FUTURE_DAY',
    'changements.csv:3:1 UNKNOWN_CODE',
    'changements.csv:4:3 TOO_SHORT',
  ]);
  expect((await imported('reader', FILE, true)).faultCount ?? 1).toBeGreaterThan(0);
});

test('they are searched by their words, whatever the accents, by the parties alone; one that was taken back is not found', async () => {
  const { total, items } = await found('hebergeur messagerie', 'dpoDinum');
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({ words: HOST, conventionId: world.conventionId, party: { code: 'DNUM' } });
  expect((await found('hebergeur incendie', 'team')).total).toBe(0);
  const { conventionId } = await openEauConvention(await world.app.as('administrator'), 'eau');
  expect([200, 404]).toContain((await fetched('team', conventionId)).status);
  expect((await (await fetched('team', conventionId)).text()).includes(HOST)).toBe(false);
  await (await world.app.as('team')).get(WITHDRAW, { input: { changeId: items[0].id, reason: 'Rien n’a changé : une erreur de fiche.' } });
  expect((await found('hebergeur messagerie', 'dpoDinum')).total).toBe(0);
  expect(await exported('dpoDinum')).toContain('WITHDRAWN');
});
