import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { World } from './world.ts';

let world: World;
let folder: string;

beforeAll(async () => {
  world = await World.open();
  folder = await mkdtemp(path.join(tmpdir(), 'garant-api-'));
});

afterAll(async () => {
  await world?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function runExample(env: Record<string, string>): Promise<{ stdout: string; stderr: string }> {
  const [, source] = /```js\n([\s\S]*?)```/.exec(await readFile('docs/api.md', 'utf8'))!;
  const program = path.join(folder, 'deposer.mjs');
  await writeFile(program, source!);
  return promisify(execFile)(process.execPath, [program], { env: { ...process.env, GARANT_URL: world.app.url, ...env } });
}

test('the program of docs/api.md deposits a file', async () => {
  const team = await world.app.as('team');
  const content = makePdf('Documentée');
  const FICHIER = path.join(folder, 'procedure.pdf');
  await writeFile(FICHIER, content);
  const { stdout } = await runExample({ GARANT_COOKIE: team.cookie, CODE: 'ART2-FIN-DNUM-1', FICHIER });
  const deposited = JSON.parse(stdout);
  expect(deposited.links).toEqual([{ obligationCode: 'ART2-FIN-DNUM-1' }]); // and not ART2-FIN-DNUM-10
  expect(deposited.versions[0].sha256).toBe(createHash('sha256').update(content).digest('hex'));
  const download = await team.fetch(deposited.versions[0].downloadUrl);
  expect(download.headers.get('x-checksum-sha256')).toBe(deposited.versions[0].sha256);
  const refused = runExample({ GARANT_COOKIE: team.cookie, CODE: 'A1-VIO-DINUM-1', FICHIER });
  await expect(refused).rejects.toThrow('NOT_YOUR_PARTY : Une preuve se dépose pour les obligations de sa propre partie.');
});

test('the program of docs/api.md never files a proof on a neighbour of the code it was given', async () => {
  const team = await world.app.as('team');
  const FICHIER = path.join(folder, 'procedure.pdf');
  await writeFile(FICHIER, makePdf('Voisine'));
  const before = await world.traces();
  for (const CODE of ['A1-VIO-DNUM', 'A1-VIO-DNUM-', 'a1-vio-dnum-1', 'DNUM', '']) {
    const refused = runExample({ GARANT_COOKIE: team.cookie, CODE, FICHIER });
    await expect(refused, CODE).rejects.toThrow(`0 obligations ont le code ${CODE}`);
  }
  expect(await world.traces()).toEqual(before);
});

test('the program of docs/api.md asks which one when several conventions have the code', async () => {
  const second = await world.secondConvention();
  await world.join(second, 'camille.roux@demo.invalid', 'DNUM');
  const team = await world.app.as('team');
  const FICHIER = path.join(folder, 'procedure.pdf');
  await writeFile(FICHIER, makePdf('Deux'));
  const given = { GARANT_COOKIE: team.cookie, CODE: 'A1-VIO-DNUM-2', FICHIER };
  await expect(runExample(given)).rejects.toThrow('2 obligations ont le code A1-VIO-DNUM-2');
  await runExample({ ...given, CONVENTION: second.conventionId, PARTIE: 'DNUM' });
  const [row] = await world.rows<{ count: string }>('select count(*) from evidence_link where obligation_id = ?', [
    second.obligation('A1-VIO-DNUM-2'),
  ]);
  expect(row!.count).toBe('1');
});

test('obligations are found by their whole codes, several at once', async () => {
  const team = await world.app.as('team');
  const codes = async (given: string[]) => {
    const { obligations } = await team.get('query ($codes: [String!]) { obligations(filter: { codes: $codes }) { items { code } } }', {
      codes: given,
    });
    return [...new Set(obligations.items.map(({ code }: { code: string }) => code))].sort();
  };
  expect(await codes(['A1-VIO-DNUM-2', 'A1-VIO-DNUM-1', 'A1-VIO'])).toEqual(['A1-VIO-DNUM-1', 'A1-VIO-DNUM-2']);
  expect(await codes([])).toEqual([]);
});
