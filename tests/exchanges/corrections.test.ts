import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { Register } from '../processors/register.ts';
import type { PersonaName } from '../support/personas.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => register?.stop());

const FILE = 'soustraitants.csv';
const exported = async (who: PersonaName): Promise<string> =>
  (await register.as(who).fetch(`/tables/processors/export/csv?conventionId=${register.world.conventionId}`)).text();

async function imported(who: PersonaName, body: string, { isDryRun = false, isCorrecting = false, party = 'DNUM' } = {}) {
  const said = (is: boolean) => (is ? '1' : '0');
  const query = new URLSearchParams({
    ...{ partyId: register.parties[party]!, fileName: FILE },
    ...{ isDryRun: said(isDryRun), isCorrecting: said(isCorrecting) },
  });
  const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
  return (await register.as(who).fetch(`/tables/processors/import?${query}`, { method: 'POST', headers, body })).json();
}

const codesOf = ({ faults }: { faults: { at: string; code: string }[] }) => faults.map(({ at, code }) => `${at} ${code}`);
const HEAD = 'reference;name;service;plannedOn;parent';
const entries = async () => {
  const query = '{ processors(page: { limit: 100 }) { items { id reference name service parentId version } } }';
  return (await register.as('team').get(query)).processors.items as {
    id: string;
    reference: string;
    name: string;
    service: string;
    parentId: string | null;
    version: number;
  }[];
};
const tree = async (): Promise<Record<string, string | null>> => {
  const all = await entries();
  return Object.fromEntries(all.map(({ name, parentId }) => [name, all.find(({ id }) => id === parentId)?.name ?? null]));
};

test('a chain of processors comes in by the references of the file, in any order, and goes out as it came', async () => {
  const rows = [
    'X-3;Disques;Loue des disques;2027-09-01;X-2',
    'X-2;Salles;Loue des salles;2027-09-01;X-1',
    'X-1;Nuage;Héberge;2027-09-01;',
  ];
  const told = await imported('team', [HEAD, ...rows].join('\n'));
  expect(told).toMatchObject({ newCount: 3, faultCount: 0 });
  expect(await tree()).toEqual({ Nuage: null, Salles: 'Nuage', Disques: 'Salles' });
  const again = await imported('team', await exported('team'), { isDryRun: true });
  expect(again).toMatchObject({ rowCount: 3, presentCount: 3, newCount: 0, differentCount: 0, faultCount: 0 });
  expect(again.rows.map(({ fate }: { fate: string }) => fate)).toEqual(['PRESENT', 'PRESENT', 'PRESENT']);
});

test('rows that engage each other in a ring are told by their lines, and a reference that nothing has at its cell', async () => {
  const ring = [
    'Y-1;Un;S;2027-09-01;Y-2',
    'Y-2;Deux;S;2027-09-01;Y-1',
    'Y-3;Trois;S;2027-09-01;Y-1',
    'Y-4;Quatre;S;2027-09-01;Y-9',
    'Y-5;Cinq;S;2027-09-01;Y-5',
  ];
  const told = await imported('team', [HEAD, ...ring].join('\n'));
  expect(codesOf(told)).toEqual([
    ...[`${FILE}:2:5 CIRCULAR`, `${FILE}:3:5 CIRCULAR`, `${FILE}:4:5 CIRCULAR`, `${FILE}:5:5 UNKNOWN_REFERENCE`, `${FILE}:6:5 CIRCULAR`],
  ]);
  expect(told.faults[0].text).toMatchObject({ fr: expect.stringContaining('2, 3'), en: expect.stringContaining('2, 3') });
  expect(Object.keys(await tree())).toHaveLength(3);
});

test('a chain of twenty thousand rows that leads nowhere is told at once', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `Z-${index};Maillon;S;2027-09-01;Z-${index + 1}`);
  const began = performance.now();
  const told = await imported('team', [HEAD, ...rows].join('\n'), { isDryRun: true });
  expect(told).toMatchObject({ rowCount: 20_000, faultCount: 20_000 });
  expect(codesOf(told)[0]).toBe(`${FILE}:2:5 UNKNOWN_REFERENCE`);
  expect(performance.now() - began).toBeLessThan(10_000);
});

const line = async (
  name: string,
  over: Partial<{ service: string; plannedOn: string; parent: string; confidentiality: string; revision: number }> = {},
) => {
  const { reference, service, version } = (await entries()).find((each) => each.name === name)!;
  const row = { reference, name, service, plannedOn: '2027-09-01', parent: '', revision: version, ...over };
  return Object.values(row).join(';');
};
const REVISED = `${HEAD};revision`;

test('what differs is told cell by cell at a trial, refused unless it is chosen, and corrected by the act of the hand when it is', async () => {
  const file = [REVISED, await line('Nuage', { service: 'Héberge et sauvegarde' }), 'X-9;Courriels;Envoie;2027-09-01;;'].join('\n');
  const refused = await imported('team', file);
  expect(refused).toMatchObject({ newCount: 1, differentCount: 1, faultCount: 1 });
  expect(codesOf(refused)).toEqual([`${FILE}:2:1 DIFFERENT`]);
  expect(refused.rows[0]).toMatchObject({
    ...{ line: 2, fate: 'DIFFERENT' },
    changes: [{ header: 'service', was: 'Héberge', becomes: 'Héberge et sauvegarde' }],
  });
  const before = await entries();
  expect(await imported('team', file, { isDryRun: true, isCorrecting: true })).toMatchObject({ differentCount: 1, faultCount: 0 });
  expect(await entries()).toEqual(before);
  expect(await imported('team', file, { isCorrecting: true })).toMatchObject({ newCount: 1, differentCount: 1, faultCount: 0 });
  const [corrected] = (await entries()).filter(({ name }) => name === 'Nuage');
  expect(corrected).toMatchObject({ service: 'Héberge et sauvegarde', version: before.find(({ name }) => name === 'Nuage')!.version + 1 });
  const actions = await register.world.rows<{ action: string }>(
    `select action from journal_entry where subject_id = '${corrected!.id}' order by sequence desc limit 1`,
  );
  expect(actions).toEqual([{ action: 'processor.updated' }]);
});

test('an entry that changed since the file was made is not written over, and nothing else of the file is written', async () => {
  const nuage = (await entries()).find(({ name }) => name === 'Nuage')!;
  const stale = await line('Nuage', { service: 'Autre chose', revision: nuage.version - 1 });
  const told = await imported('team', [REVISED, 'X-10;Archives;Archive;2027-09-01;;', stale].join('\n'), { isCorrecting: true });
  expect(codesOf(told)).toEqual([`${FILE}:3:0 PROCESSOR_CHANGED`]);
  const unrevised = [HEAD, `${nuage.reference};Nuage;Autre chose;2027-09-01;`].join('\n');
  expect(codesOf(await imported('team', unrevised, { isCorrecting: true }))).toEqual([`${FILE}:2:1 REVISION_MISSING`]);
  expect((await entries()).map(({ name }) => name)).not.toContain('Archives');
  expect((await entries()).find(({ name }) => name === 'Nuage')).toEqual(nuage);
});

test('a ring that corrections would close is refused at its line, and so is a column that another act changes', async () => {
  const disques = (await entries()).find(({ name }) => name === 'Disques')!;
  const closing = [REVISED, await line('Nuage', { parent: disques.reference })].join('\n');
  expect(codesOf(await imported('team', closing, { isCorrecting: true }))).toEqual([`${FILE}:2:5 CIRCULAR`]);
  const hiding = [`${REVISED};confidentiality`, await line('Nuage', { confidentiality: 'RESTRICTED' })].join('\n');
  expect(codesOf(await imported('team', hiding, { isCorrecting: true }))).toEqual([`${FILE}:2:7 NOT_CORRECTABLE`]);
  expect((await tree()).Nuage).toBeNull();
});

test('who may not correct an entry by hand does not by a file', async () => {
  const file = [REVISED, await line('Nuage', { service: 'Autre chose' })].join('\n');
  const told = await imported('dpoDinum', file, { isCorrecting: true, party: 'DINUM' });
  expect(told.faults).toMatchObject([{ line: 2, code: 'NOT_THE_ENGAGING_PARTY' }]);
});

/** The sheet of an OpenDocument file. */
async function sheetOf(language: string): Promise<string> {
  const query = `conventionId=${register.world.conventionId}&language=${language}`;
  const file = Buffer.from(await (await register.as('team').fetch(`/tables/processors/export/ods?${query}`)).arrayBuffer());
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => {
        if (entry.fileName !== 'content.xml') return zip.readEntry();
        zip.openReadStream(entry, async (failure, stream) =>
          failure ? reject(failure) : resolve((await buffer(stream)).toString('utf8')),
        );
      });
      zip.readEntry();
    });
  });
}

test('a sheet is in the language that it is asked in, its codes the same in both, and its columns come back by either name', async () => {
  const [french, english] = [await sheetOf('fr'), await sheetOf('en')];
  for (const words of ['table:name="Sous-traitants"', '<text:p>Mobilisé par (référence)</text:p>']) expect(french).toContain(words);
  for (const words of ['table:name="Processors"', '<text:p>Engaged by (reference)</text:p>']) expect(english).toContain(words);
  for (const sheet of [french, english]) expect(sheet).toContain('<text:p>PARTIES</text:p>');
  const head = 'Reference;Name;What it does;Planned from;Engaged by (reference)';
  const told = await imported('team', `${head}\nX-11;Traduction;Traduit;2027-09-01;`, { isDryRun: true });
  expect(told).toMatchObject({ newCount: 1, faultCount: 0 });
});
