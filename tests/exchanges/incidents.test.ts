import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeTable, readTable } from '../../server/platform/tables/readTable.ts';
import { Register, WHAT } from '../incidents/register.ts';
import type { PersonaName } from '../support/personas.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-03-01T09:00:00+01:00');
  const kept = await register.declare('dpoDnum', 'DNUM', { awareAt: '2027-02-27T08:00:00Z', title: '=HYPERLINK("http://x")' });
  await register.qualify(kept, 'RISK');
  await register.declare('dpoDnum', 'DNUM', { title: "'- à vérifier", description: `${WHAT}\n"Deux lignes" ; et un point-virgule.` });
  await register.declare('dpoDnum', 'DNUM', { title: 'Poste volé', confidentiality: 'RESTRICTED' });
});
afterAll(() => register?.stop());

const exported = async (who: PersonaName, format = 'csv') =>
  register.as(who).fetch(`/tables/incidents/export/${format}?conventionId=${register.world.conventionId}`);

async function imported(who: PersonaName, file: string | Buffer, { isDryRun = true, party = 'DNUM', headers = {} } = {}) {
  const query = new URLSearchParams({ partyId: register.parties[party]!, isDryRun: isDryRun ? '1' : '0', fileName: 'incidents.csv' });
  const answer = await register.as(who).fetch(`/tables/incidents/import?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-garant-request': '1', ...headers },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  return { status: answer.status, body: await answer.json() };
}

const counts = async () =>
  register.world.rows(
    'select (select count(*) from incident) as incidents, (select count(*) from journal_entry) as entries, (select count(*) from occurrence) as occurrences',
  );

const HEAD = 'title;description;awareAt;natures';
const row = (title: string, over: Partial<{ description: string; awareAt: string; natures: string }> = {}) =>
  [title, over.description ?? WHAT, over.awareAt ?? '2027-02-28T10:00:00Z', over.natures ?? ''].join(';');

describe('the register of incidents as a file', () => {
  test('holds what the person may read and nothing else, with no cell that a spreadsheet would compute', async () => {
    const answer = await exported('dpoDinum');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('incidents.csv');
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFreference;status;title;')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain("''- à vérifier");
    expect(text).toContain(';2027-02-27T08:00:00.000Z;');
    expect(text).not.toContain('Poste volé');
    expect(await (await exported('team')).text()).toContain('INC-R-001');
    expect((await exported('administrator')).status).toBe(200);
    expect(await (await exported('administrator')).text()).not.toContain('HYPERLINK');
    expect(
      (await register.world.app.anonymous.fetch(`/tables/incidents/export/csv?conventionId=${register.world.conventionId}`)).status,
    ).toBe(401);
    expect((await register.as('team').fetch('/tables/incidents/export/csv?conventionId=00000000-0000-4000-8000-000000000000')).status).toBe(
      404,
    );
    expect((await register.as('team').fetch(`/tables/armoires/export/csv?conventionId=${register.world.conventionId}`)).status).toBe(404);
  });

  test('comes back as what the register has: nothing is new, nothing is written', async () => {
    const file = Buffer.from(await (await exported('team')).arrayBuffer());
    const before = await counts();
    for (const isDryRun of [true, false]) {
      const { body } = await imported('team', file, { isDryRun });
      expect(body).toMatchObject({
        rowCount: 3,
        newCount: 0,
        presentCount: 3,
        faultCount: 0,
        encoding: 'UTF-8',
        isMarked: true,
        separator: ';',
      });
    }
    expect(await counts()).toEqual(before);
  });

  test('without its references makes the same records, by the acts of its party', async () => {
    const text = await (await exported('team')).text();
    const anew = text.replaceAll(/INC-(2027-\d{3}|R-001)/g, '');
    const { body } = await imported('team', anew, { isDryRun: false });
    expect(body).toMatchObject({ newCount: 3, presentCount: 0, faultCount: 0 });
    const { incidents } = await register
      .as('team')
      .get(
        '{ incidents(sort: { field: RECORDED_AT }) { items { title description detectedAt confidentiality awareness { awareAt isCurrent } } } }',
      );
    const written = incidents.items.map((incident: object) => JSON.stringify(incident));
    expect(written.slice(3).toSorted()).toEqual(written.slice(0, 3).toSorted());
    const entries = await register.world.rows("select id from journal_entry where action = 'incident.declared'");
    expect(entries).toHaveLength(6);
    expect(await register.world.rows('select v.* from journal_chain c, verify_journal(c.chain) v')).toEqual([]);
  });
});

describe('what is wrong in a file', () => {
  test('is told by line and column, in both languages, and nothing of the file is written', async () => {
    const file = [
      HEAD,
      row('Un envoi de trop'),
      row('', { natures: 'CONFIDENTIALITY | ODEUR' }),
      row('Demain', { awareAt: '2099-01-01T00:00:00Z' }),
      row('Un jour', { awareAt: '31/02/2027' }),
      `${row('Trop')};de;cellules`,
    ].join('\n');
    const before = await counts();
    const { status, body } = await imported('team', file, { isDryRun: false });
    expect(status).toBe(200);
    expect(body).toMatchObject({ rowCount: 5, newCount: 1, faultCount: 4 });
    expect(body.faults.map(({ at, header, code }: Record<string, string>) => [at, header, code])).toEqual([
      ['incidents.csv:3:4', 'natures', 'UNKNOWN_CODE'],
      ['incidents.csv:4:3', 'awareAt', 'IN_FUTURE'],
      ['incidents.csv:5:3', 'awareAt', 'NO_INSTANT'],
      ['incidents.csv:6:5', null, 'TOO_MANY_CELLS'],
    ]);
    expect(body.faults[0].text).toMatchObject({
      fr: expect.stringContaining('Donnez une de ces valeurs'),
      en: expect.stringContaining('Give one of these values'),
    });
    expect(await counts()).toEqual(before);
  });

  test('an unknown column, one given twice, a quote left open, and what is no text', async () => {
    const codes = async (file: string | Buffer) => {
      const { status, body } = await imported('team', file);
      return status === 200 ? body.faults.map(({ at, code }: Record<string, string>) => `${at} ${code}`) : body.errors[0].extensions.code;
    };
    expect(await codes(`title;couleur;Intitulé\n`)).toEqual(['incidents.csv:1:2 UNKNOWN_COLUMN', 'incidents.csv:1:3 COLUMN_TWICE']);
    expect(await codes(`${HEAD}\n"jamais fermé;x`)).toEqual(['incidents.csv:2:0 UNREADABLE']);
    expect(await codes(Buffer.from([0x01, 0xff, 0x02, 0x80, 0x03]))).toBe('NOT_A_TABLE');
    expect(await codes('')).toBe('NOT_A_TABLE');
  });

  test('a reference that the register has with another content', async () => {
    const { body } = await imported('team', `reference;${HEAD}\nINC-2027-001;${row('Autre chose')}`);
    expect(body.faults).toMatchObject([{ at: 'incidents.csv:2:1', code: 'DIFFERENT' }]);
  });
});

describe('a file that is read', () => {
  test.each([
    ['semicolons', HEAD, row('A'), ';'],
    ['commas', HEAD.replaceAll(';', ','), row('A').replaceAll(';', ','), ','],
    ['tabs', HEAD.replaceAll(';', '\t'), row('A').replaceAll(';', '\t'), '\t'],
  ])('with %s says so', async (_name, head, line, separator) => {
    expect((await imported('team', `${head}\r\n${line}`)).body).toMatchObject({ separator, newCount: 1, faultCount: 0 });
  });

  test('in Windows-1252 says so, and is read as it was written', async () => {
    const bytes = Buffer.from(
      `Intitulé;Ce qui s'est passé;Su depuis\r\n${['Fuite à l’accueil – dépôt', WHAT, '28/02/2027 10:00'].join(';')}`
        .replaceAll('’', '\u0092')
        .replaceAll('–', '\u0096'),
      'latin1',
    );
    const { body } = await imported('team', bytes, { isDryRun: false });
    expect(body).toMatchObject({ encoding: 'windows-1252', isMarked: false, newCount: 1, faultCount: 0 });
    const { incidents } = await register
      .as('team')
      .get('{ incidents(filter: { text: "accueil" }) { items { title awareness { awareAt } } } }');
    expect(incidents.items).toEqual([{ title: 'Fuite à l’accueil – dépôt', awareness: [{ awareAt: '2027-02-28T09:00:00.000Z' }] }]);
  });

  test('of 50,000 rows is read row after row, in the memory of a few', async () => {
    const location = path.join(await mkdtemp(path.join(tmpdir(), 'garant-rows-')), 'x.csv');
    await writeFile(location, `${HEAD}\n${Array.from({ length: 50_000 }, (_, index) => row(`Incident ${index}`)).join('\n')}`);
    const before = process.memoryUsage().heapUsed;
    let rows = 0;
    let most = 0;
    for await (const { cells } of readTable(location, (await describeTable(location))!)) {
      rows += cells.length > 0 ? 1 : 0;
      if (rows % 5_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(rows).toBe(50_001);
    expect(most).toBeLessThan(80_000_000);
  });
});

describe('who may import', () => {
  test.each<[PersonaName, string]>([
    ['dpoDinum', 'NOT_YOUR_VOICE'],
    ['reader', 'NOT_YOUR_VOICE'],
    ['financeDnum', 'NOT_YOUR_VOICE'],
    ['reviewer', 'NOT_YOUR_VOICE'],
  ])('not %s, for a party that is not theirs', async (who, code) => {
    const { body } = await imported(who, `${HEAD}\n${row('Un envoi')}`, { isDryRun: false });
    expect(body.faults).toMatchObject([{ line: 2, code }]);
  });

  test('neither who cannot read the convention, nor another site, nor nobody', async () => {
    const file = `${HEAD}\n${row('Un envoi')}`;
    expect((await imported('team', file, { headers: { 'sec-fetch-site': 'cross-site' } })).body.errors[0].extensions.code).toBe(
      'CROSS_SITE_REQUEST',
    );
    const query = `partyId=${register.parties.DNUM}`;
    const anonymous = await register.world.app.anonymous.fetch(`/tables/incidents/import?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-garant-request': '1' },
      body: file,
    });
    expect(anonymous.status).toBe(401);
  });
});
