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
  const { stdout } = await runExample({ GARANT_COOKIE: team.cookie, CODE: 'A1-VIO-DNUM-1', FICHIER });
  const deposited = JSON.parse(stdout);
  expect(deposited.links).toEqual([{ obligationCode: 'A1-VIO-DNUM-1' }]);
  expect(deposited.versions[0].sha256).toBe(createHash('sha256').update(content).digest('hex'));
  const download = await team.fetch(deposited.versions[0].downloadUrl);
  expect(download.headers.get('x-checksum-sha256')).toBe(deposited.versions[0].sha256);
  const refused = runExample({ GARANT_COOKIE: team.cookie, CODE: 'A1-VIO-DINUM-1', FICHIER });
  await expect(refused).rejects.toThrow('NOT_YOUR_PARTY : Une preuve se dépose pour les obligations de sa propre partie.');
});
