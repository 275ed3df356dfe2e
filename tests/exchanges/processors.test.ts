import { afterAll, beforeAll, expect, test } from 'vitest';
import { Register } from '../processors/register.ts';
import type { PersonaName } from '../support/personas.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-05-03T10:00:00+02:00');
  await register.plan('dpoDnum', 'DNUM', { name: '+Hébergeur', plannedOn: '2027-06-10' });
  await register.plan('team', 'DNUM', { name: 'Envoi gardé', plannedOn: '2027-07-01', confidentiality: 'RESTRICTED' });
});
afterAll(() => register?.stop());

const exported = async (who: PersonaName, format = 'csv'): Promise<string> =>
  (await register.as(who).fetch(`/tables/processors/export/${format}?conventionId=${register.world.conventionId}`)).text();

async function imported(who: PersonaName, body: string, isDryRun: boolean) {
  const query = new URLSearchParams({ partyId: register.parties.DNUM!, isDryRun: isDryRun ? '1' : '0', fileName: 'soustraitants.csv' });
  const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
  return (await register.as(who).fetch(`/tables/processors/import?${query}`, { method: 'POST', headers, body })).json();
}

const linesOf = (file: string): string[] => file.trim().split('\r\n');

test('the register of processors goes out with what its reader may read, no cell a formula, and comes back as it is', async () => {
  const file = await exported('team');
  expect(file).toContain("'+Hébergeur");
  expect(file).toContain('2027-06-10');
  expect(await imported('team', file, false)).toMatchObject({ rowCount: 2, newCount: 0, presentCount: 2, faultCount: 0 });
  expect(linesOf(await exported('dpoDinum'))).toHaveLength(2);
  expect(await exported('dpoDinum')).not.toContain('Envoi gardé');
  expect(linesOf(await exported('administrator'))).toHaveLength(1);
});

test('rows are planned and described for the party that imports them, at a trial first; days are read as people write them', async () => {
  const head = 'Nom;Ce qu’il fait;Début prévu le;Données;Contrat;Adresse du contrat';
  const body = `${head}\nSauvegarde SA;Garde les copies;12/08/2027;CONTACT | HEALTH;M-12;https://example.org/m12`;
  expect(await imported('team', body, true)).toMatchObject({ isDryRun: true, newCount: 1, faultCount: 0 });
  expect(linesOf(await exported('team'))).toHaveLength(3);
  expect(await imported('team', body, false)).toMatchObject({ newCount: 1, faultCount: 0 });
  const row = linesOf(await exported('team')).find((line) => line.includes('Sauvegarde SA'))!;
  for (const words of ['2027-08-12', 'CONTACT | HEALTH', 'M-12', 'https://example.org/m12', 'UNVERIFIED']) expect(row).toContain(words);
  const twice = await imported('team', body, false);
  expect(twice.faults[0]).toMatchObject({ code: 'SAME_PROCESSOR' });
});

test('a day that is none, one that is missing, and a number that is no SIREN are told at their cells', async () => {
  const { faults } = await imported('team', 'name;service;plannedOn;siren\nA;B;31/02/2027;\nA;B;;\nA;B;2027-08-12;123456789', false);
  expect(faults.map(({ at, code }: Record<string, string>) => `${at} ${code}`)).toEqual([
    ...['soustraitants.csv:2:3 NO_DAY', 'soustraitants.csv:3:3 REQUIRED', 'soustraitants.csv:4:4 SIREN_INVALID'],
  ]);
  expect(faults[1].message).toContain('01/03/2026');
});
