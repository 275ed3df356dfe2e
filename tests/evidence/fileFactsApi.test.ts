import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { pdfWith } from '../support/pdfFiles.ts';
import { DEPOSIT, statement, World } from './world.ts';

const FILE = 'query ($id: ID!) { evidence(id: $id) { versions { fileName file { kind isOpaque encoding pageCount fileNotes } } } }';

let world: World;
let team: ApiClient;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
});
afterAll(() => world?.stop());

async function factsOf(content: Buffer, fileName: string) {
  const { body } = await team.upload(content, fileName);
  const input = { ...statement([world.obligation('A1-VIO-DNUM-1')]), kind: 'FILE', content: { uploadId: body.id } };
  const { depositEvidence } = await team.get(DEPOSIT, { input });
  return (await team.get(FILE, { id: depositEvidence.id })).evidence.versions[0].file;
}

test('a proof tells the kind of its file, its pages and what whoever opens it should know', async () => {
  const scripted = pdfWith('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>');
  expect(await factsOf(scripted, 'a.pdf')).toEqual({
    kind: 'PDF',
    isOpaque: false,
    encoding: null,
    pageCount: 1,
    fileNotes: ['HAS_SCRIPTS'],
  });
});

test('a proof tells the encoding of its text, whose bytes are kept', async () => {
  const facts = await factsOf(Buffer.from('Réf;Été\n1;délégué\n', 'utf16le'), 'a.csv');
  expect(facts).toMatchObject({ kind: 'CSV', isOpaque: false, encoding: 'UTF-16LE', fileNotes: [] });
});

test('a proof tells that its file can only be downloaded', async () => {
  expect(await factsOf(Buffer.from('{\\rtf1 Bonjour}'), 'a.rtf')).toMatchObject({ kind: 'RTF', isOpaque: true });
});

test('a proof without a file has no such facts, and one received before they were kept tells its kind', async () => {
  const { evidence } = await world.deposit(team, [world.obligation('A1-VIO-DNUM-1')]);
  expect((await team.get(FILE, { id: evidence })).evidence.versions[0].file).toBeNull();
  const { body } = await team.upload(makePdf(), 'a.pdf');
  await world.app.orm.em.fork().execute('update upload set file_description = null where id = ?', [body.id]);
  const content = { uploadId: body.id };
  const former = await world.deposit(team, [world.obligation('A1-VIO-DNUM-1')], { kind: 'FILE', content });
  expect((await team.get(FILE, { id: former.evidence })).evidence.versions[0].file).toMatchObject({ kind: 'PDF', pageCount: null });
});
