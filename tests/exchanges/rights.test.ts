import { afterAll, beforeAll, expect, test } from 'vitest';
import { RightsRegister } from '../rights-requests/register.ts';
import type { PersonaName } from '../support/personas.ts';

let register: RightsRegister;
beforeAll(async () => {
  register = await RightsRegister.open('2027-05-03T10:00:00+02:00');
  const receivedAt = '2027-05-01T08:00:00Z';
  const shared = await register.receive('dpoDnum', 'DNUM', { receivedAt, externalReference: '=1+1', rights: ['ACCESS', 'ERASURE'] });
  const update = 'mutation($id: ID!, $input: UpdateRightsRequestInput!) { updateRightsRequest(id: $id, input: $input) { id } }';
  await register.as('team').get(update, { id: shared.id, input: { legalBasis: 'PUBLIC_TASK', version: shared.version } });
  await register.receive('team', 'DNUM', { receivedAt, externalReference: 'Jacinthe-77', confidentiality: 'RESTRICTED' });
  const reason = 'Écrite sur le profil personnel d’un développeur.';
  await register.receive('dpoDnum', 'DNUM', { receivedAt, channel: 'NOT_OFFICIAL', reason, externalReference: 'T-3' });
});
afterAll(() => register?.stop());

const exported = async (who: PersonaName): Promise<string> =>
  (await register.as(who).fetch(`/tables/rights-requests/export/csv?conventionId=${register.world.conventionId}`)).text();

async function imported(who: PersonaName, body: string, isDryRun: boolean, party = 'DNUM') {
  const query = new URLSearchParams({ partyId: register.parties[party]!, isDryRun: isDryRun ? '1' : '0', fileName: 'droits.csv' });
  const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
  return (await register.as(who).fetch(`/tables/rights-requests/import?${query}`, { method: 'POST', headers, body })).json();
}

const linesOf = (file: string): string[] => file.trim().split('\r\n');

test('the register of rights requests goes out with what its reader may read, no cell a formula, and comes back as it is', async () => {
  const file = await exported('team');
  expect(file).toContain("'=1+1");
  expect(file).toContain('ACCESS | ERASURE');
  expect(linesOf(file)).toHaveLength(4);
  expect(await imported('team', file, false)).toMatchObject({ rowCount: 3, newCount: 0, presentCount: 3, faultCount: 0 });
  for (const who of ['dpoDinum', 'reader', 'partner'] as const) {
    const told = await exported(who);
    expect(told).not.toContain('Jacinthe');
    expect(linesOf(told)).toHaveLength(3);
  }
  expect(linesOf(await exported('administrator'))).toHaveLength(1);
});

test('a sheet that tells its instants in French and to the second brings the same entries back', async () => {
  await register.receive('team', 'DNUM', { externalReference: 'T-4' });
  const file = await exported('team');
  const sheet = file.replaceAll(/(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d:\d\d)\.\d+Z/g, (_all, year, month, day, hour, rest) =>
    [`${day}/${month}/${year}`, `${String(Number(hour) + 2).padStart(2, '0')}:${rest}`].join(' '),
  );
  expect(sheet).not.toContain('T08:00');
  expect(await imported('team', sheet, false)).toMatchObject({ rowCount: 4, newCount: 0, presentCount: 4, faultCount: 0 });
});

test('without their references its rows are received anew, at a trial first, each with its legal basis and its reason', async () => {
  const anew = (await exported('team'))
    .replaceAll(/DRO-(2027-\d{3}|R-001)/g, '')
    .replace("'=1+1", 'Autre-1')
    .replace('Jacinthe-77', 'Autre-2')
    .replace('T-3', 'Autre-3')
    .replace('T-4', 'Autre-4');
  expect(await imported('team', anew, true)).toMatchObject({ isDryRun: true, newCount: 4, faultCount: 0 });
  expect(linesOf(await exported('team'))).toHaveLength(5);
  expect(await imported('team', anew, false)).toMatchObject({ newCount: 4, faultCount: 0 });
  const read =
    'query($text: String!) { rightsRequests(filter: { text: $text }) { items { rights legalBasis confidentiality receipts { channel reason } } } }';
  const found = async (text: string) => (await register.as('team').get(read, { text })).rightsRequests.items;
  expect(await found('Autre-1')).toMatchObject([{ rights: ['ACCESS', 'ERASURE'], legalBasis: 'PUBLIC_TASK', confidentiality: 'PARTIES' }]);
  expect(await found('Autre-2')).toMatchObject([{ confidentiality: 'RESTRICTED' }]);
  expect(await found('Autre-3')).toMatchObject([{ receipts: [{ channel: 'NOT_OFFICIAL', reason: expect.stringContaining('profil') }] }]);
  expect(await exported('dpoDinum')).not.toContain('Autre-2');
});

test('what is wrong is told at its cell with what would be accepted, and one fault keeps all of it out', async () => {
  const before = linesOf(await exported('team')).length;
  const head = 'rights;receivedAt;channel;externalReference';
  const rows = [
    'ACCESS;03/05/2027 08:00;EMAIL;ok',
    ';;EMAIL;',
    'ACCESS;hier;PIGEON;',
    'ACCESS;03/05/2027 08:00;EMAIL;2 84 05 75 116 001 23',
  ];
  const { faults, faultCount } = await imported('team', [head, ...rows].join('\n'), false);
  expect(faultCount).toBe(5);
  expect(faults.map(({ at, code }: Record<string, string>) => `${at} ${code}`)).toEqual([
    ...['droits.csv:3:1 REQUIRED', 'droits.csv:3:2 REQUIRED', 'droits.csv:4:2 NO_INSTANT', 'droits.csv:4:3 UNKNOWN_CODE'],
    'droits.csv:5:4 SOCIAL_NUMBER',
  ]);
  expect(faults[1].message).toContain('01/03/2026 14:05');
  expect(linesOf(await exported('team'))).toHaveLength(before);
  expect((await imported('reader', `${head}\n${rows[0]}`, false)).faultCount).toBe(1);
});
