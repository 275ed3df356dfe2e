import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextRegister } from '../legal-texts/register.ts';
import type { PersonaName } from '../support/personas.ts';

let register: TextRegister;
beforeAll(async () => {
  register = await TextRegister.open('2027-05-03T10:00:00+02:00');
  await register.opens();
  await register.opens({ confidentiality: 'RESTRICTED', title: 'Projet gardé' });
});
afterAll(() => register?.stop());

const exported = async (who: PersonaName): Promise<string> =>
  (await register.as(who).fetch(`/tables/legal-texts/export/csv?conventionId=${register.world.conventionId}`)).text();

async function imported(who: PersonaName, body: string, isDryRun: boolean) {
  const query = new URLSearchParams({ partyId: register.parties.DNUM!, isDryRun: isDryRun ? '1' : '0', fileName: 'textes.csv' });
  const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
  return (await register.as(who).fetch(`/tables/legal-texts/import?${query}`, { method: 'POST', headers, body })).json();
}

test('the register of legal texts goes out, comes back as it is, and anew without its references', async () => {
  const file = await exported('team');
  expect(file).toContain('DOC-R-001');
  expect(await exported('dpoDinum')).not.toContain('Projet gardé');
  expect(await imported('team', file, false)).toMatchObject({ rowCount: 2, newCount: 0, presentCount: 2, faultCount: 0 });
  const anew = file
    .replaceAll(/DOC-(2027-\d{3}|R-001)/g, '')
    .replaceAll('CGU du service', 'Autres CGU')
    .replace('Projet gardé', 'Autre projet');
  expect(await imported('team', anew, true)).toMatchObject({ newCount: 2, faultCount: 0, isDryRun: true });
  expect((await exported('team')).split('\r\n')).toHaveLength(4);
  expect(await imported('team', anew, false)).toMatchObject({ newCount: 2, faultCount: 0 });
  expect((await exported('team')).split('\r\n')).toHaveLength(6);
});

test('a text of no kind, or of an unknown one, is told at its cell; who writes no text imports none', async () => {
  const { faults } = await imported('team', 'kind;title\n;CGU\nROMAN;CGU', false);
  expect(faults.map(({ at, code }: Record<string, string>) => `${at} ${code}`)).toEqual([
    'textes.csv:2:1 REQUIRED',
    'textes.csv:3:1 UNKNOWN_CODE',
  ]);
  expect((await imported('team', 'title\nCGU', true)).faults[0]).toMatchObject({ at: 'textes.csv:1:0', code: 'COLUMN_MISSING' });
  expect((await imported('dpoDinum', 'kind;title\nTERMS_OF_USE;CGU', false)).faultCount).toBe(1);
});
