import { execFile } from 'node:child_process';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { AS_BUILT } from '../support/buildServer.ts';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { sha256 } from './support.ts';

const HOUR_MS = 3_600_000;
let app: TestApp;
let team: ApiClient;
let folder: string;
beforeAll(async () => {
  app = await startTestApp();
  team = await app.as('team');
  folder = path.join(app.dataDir, 'files');
});
afterAll(() => app?.stop());

/** Runs a command as npm does, beside the server, with only these settings. */
async function run(name: 'sweep' | 'check' | 'adopt', options: string[] = [], settings: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(`../../server/commands/${name}Files.cli.ts`, import.meta.url));
  const env = { PATH: process.env.PATH, DATABASE_URL: app.databaseUrl, DATA_DIR: app.dataDir, ...settings };
  return new Promise<{ code: number; out: string; errors: string }>((resolve) => {
    execFile(process.execPath, [...AS_BUILT, file, ...options], { env }, (error, out, errors) => {
      resolve({ code: error ? Number(error.code) : 0, out, errors });
    });
  });
}

const json = async (...asked: Parameters<typeof run>) => {
  const { code, out } = await run(asked[0], [...(asked[1] ?? []), '--json'], asked[2]);
  return { code, ...JSON.parse(out) };
};

async function deposit(text: string): Promise<string> {
  const { obligations } = await team.get(
    '{ obligations(filter: { partyCodes: ["DNUM"], trackings: [PROVE, OCCUR, OBSERVE] }, page: { limit: 1 }) { items { id } } }',
  );
  const { body } = await team.upload(makePdf(text), 'a.pdf');
  const input = { obligationIds: [obligations.items[0].id], kind: 'FILE', title: text, content: { uploadId: body.id } };
  const { kept } = await team.get('mutation ($input: DepositEvidenceInput!) { kept: depositEvidence(input: $input) { versions { id } } }', {
    input,
  });
  return kept.versions[0].id;
}

test('everything is well: the check reads every file and says so, while the server runs', async () => {
  await deposit('gardée');
  expect(await json('check')).toMatchObject({
    code: 0,
    checked: 1,
    missing: [],
    altered: [],
    unknown: [],
    quarantined: [],
    pairing: 'PAIRED',
  });
});

test('what is altered, missing or unknown is told apart, and shown on the proof', async () => {
  const [altered, missing] = [await deposit('altérée'), await deposit('absente')];
  const at = (text: string) => path.join(folder, keyOf(sha256(makePdf(text))));
  await writeFile(at('altérée'), 'autre chose');
  await rm(at('absente'));
  const unknown = path.join(folder, keyOf(sha256(Buffer.from('inconnue'))));
  await mkdir(path.dirname(unknown), { recursive: true });
  await writeFile(unknown, 'inconnue');
  await utimes(unknown, new Date(Date.now() - 2 * HOUR_MS), new Date(Date.now() - 2 * HOUR_MS));
  expect(await json('check')).toMatchObject({
    code: 1,
    altered: [sha256(makePdf('altérée'))],
    missing: [sha256(makePdf('absente'))],
    unknown: [sha256(Buffer.from('inconnue'))],
  });
  const { out } = await run('check', ['--language=en']);
  expect(out).toMatch(/Altered: 1\n.*\nUnknown/s);
  const { evidences } = await team.get('{ evidences { items { versions { id fileProblem } } } }');
  const problems = Object.fromEntries(
    evidences.items.map(({ versions: [version] }: { versions: { id: string; fileProblem: string }[] }) => [
      version!.id,
      version!.fileProblem,
    ]),
  );
  expect(problems).toMatchObject({ [altered]: 'ALTERED', [missing]: 'MISSING' });
  for (const text of ['altérée', 'absente']) await team.upload(makePdf(text), 'encore.pdf');
  expect(await json('check')).toMatchObject({ code: 0, altered: [], missing: [] });
});

test('a dry run lists what a sweep would do; the sweep does it', async () => {
  const unknown = sha256(Buffer.from('inconnue'));
  expect(await json('sweep', ['--dry-run'])).toMatchObject({
    code: 0,
    isDryRun: true,
    hold: null,
    plan: { putAside: [unknown] },
    putAside: 0,
  });
  expect(await json('sweep')).toMatchObject({ code: 0, putAside: 1 });
  expect(await json('check')).toMatchObject({ code: 0, unknown: [], quarantined: [unknown] });
});

test('files that are not this database’s are adopted only when told so, and sessions end', async () => {
  const other = path.join(app.dataDir, 'autre');
  const settings = { DATA_DIR: other };
  expect(await json('sweep', [], settings)).toMatchObject({ code: 1, hold: 'STORE_UNMARKED' });
  const refused = await run('adopt', [], settings);
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('--yes')]);
  expect(await json('adopt')).toMatchObject({ code: 0, pairing: 'PAIRED' });
  expect((await team.get('{ me { fullName } }')).me).not.toBeNull();
  expect(await json('adopt', ['--yes'], settings)).toMatchObject({ code: 0, adopted: expect.any(String) });
  expect(await json('sweep')).toMatchObject({ code: 1, hold: 'STORE_OF_ANOTHER' });
  expect((await team.get('{ me { fullName } }')).me).toBeNull();
});

test('an option that does not exist is refused with the ones that do', async () => {
  const { code, errors } = await run('sweep', ['--force']);
  expect([code, errors]).toEqual([2, expect.stringContaining('--dry-run')]);
});
