import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { ADD_VERSION, DEPOSIT, statement, World } from './world.ts';

let world: World;
let team: ApiClient;
let duty: string;
let otherDuty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  duty = world.obligation('A1-VIO-DNUM-1');
  otherDuty = world.obligation('A1-VIO-DNUM-2');
});

afterAll(() => world?.stop());

const ofFile = (uploadId: string, obligationId = duty) => ({
  input: { ...statement([obligationId]), kind: 'FILE', content: { uploadId } },
});
const receive = async (text: string, client = team): Promise<string> => (await client.upload(makePdf(text), 'preuve.pdf')).body.id;
const isWaiting = async (id: string) => (await world.rows('select 1 from upload where id = ?', [id])).length === 1;

test.each([
  ['unknown', '00000000-0000-7000-8000-000000000000'],
  ['malformed', 'preuve.pdf'],
  ['malformed with a path', '../../etc/passwd'],
])('an upload that is %s is refused on its field', async (_, uploadId) => {
  const { extensions } = await world.refused(team, DEPOSIT, ofFile(uploadId));
  expect(extensions.fieldErrors).toMatchObject([{ field: 'content.uploadId', code: 'UPLOAD_NOT_FOUND' }]);
});

test('an upload of somebody else is refused, and stays theirs', async () => {
  const uploadId = await receive('De la DPD', await world.app.as('dpoDnum'));
  expect((await world.refused(team, DEPOSIT, ofFile(uploadId))).extensions.code).toBe('UPLOAD_NOT_FOUND');
  await (await world.app.as('dpoDnum')).get(DEPOSIT, ofFile(uploadId));
});

test('an upload is used once, for a deposit or for a version', async () => {
  const uploadId = await receive('Une fois');
  const { depositEvidence } = await team.get(DEPOSIT, ofFile(uploadId));
  expect((await world.refused(team, DEPOSIT, ofFile(uploadId))).extensions.code).toBe('UPLOAD_NOT_FOUND');
  const version = { evidenceId: depositEvidence.id, lastVersionId: depositEvidence.versions[0].id, content: { uploadId } };
  expect((await world.refused(team, ADD_VERSION, { input: version })).extensions.code).toBe('UPLOAD_NOT_FOUND');
});

test('a refused deposit leaves the ticket usable', async () => {
  const uploadId = await receive('Gardé');
  const refused = [
    { ...ofFile(uploadId).input, title: '' },
    { ...ofFile(uploadId).input, obligationIds: [world.obligation('A1-VIO-DINUM-1')] },
    { ...ofFile(uploadId).input, content: { uploadId, validFrom: '2026-02-01', validUntil: '2026-01-31' } },
  ];
  for (const input of refused) await world.refused(team, DEPOSIT, { input });
  expect(await isWaiting(uploadId)).toBe(true);
  await team.get(DEPOSIT, ofFile(uploadId));
  expect(await isWaiting(uploadId)).toBe(false);
});

test('of deposits that race for one upload exactly one wins, and the others leave nothing', async () => {
  for (let round = 0; round < 8; round += 1) {
    const uploadId = await receive(`Course ${round}`);
    const [before] = await world.rows<{ count: string }>('select count(*) from evidence_version');
    const answers = await Promise.all([duty, otherDuty, duty, otherDuty].map((id) => team.ask(DEPOSIT, ofFile(uploadId, id))));
    const refusals = answers.flatMap(({ errors }) => errors ?? []);
    expect(refusals.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('UPLOAD_NOT_FOUND'));
    const [after] = await world.rows<{ count: string }>('select count(*) from evidence_version');
    expect(Number(after!.count) - Number(before!.count)).toBe(1);
  }
});

test('the same file received twice is stored once and proves twice', async () => {
  const content = makePdf('Deux fois');
  const uploads = await Promise.all([team.upload(content, 'un.pdf'), team.upload(content, 'deux.pdf')]);
  const [one, two] = uploads.map(({ body }) => body);
  expect(one!.sha256).toBe(two!.sha256);
  await Promise.all([one!, two!].map(({ id }) => team.get(DEPOSIT, ofFile(id))));
  const [row] = await world.rows<{ blobs: number; names: string[] }>(
    `select (select count(*)::integer from blob where sha256 = ?) as blobs, array_agg(file_name order by file_name) as names
      from evidence_version where blob_sha256 = ?`,
    [one!.sha256, one!.sha256],
  );
  expect(row).toEqual({ blobs: 1, names: ['deux.pdf', 'un.pdf'] });
});

test('an upload expires after a day', async () => {
  const uploadId = await receive('Trop tard');
  world.app.clock.moveTo(new Date(Date.now() + 24 * 3_600_000 + 1000));
  const later = await world.app.as('team');
  const { extensions } = await world.refused(later, DEPOSIT, ofFile(uploadId));
  expect(extensions.fieldErrors).toMatchObject([{ field: 'content.uploadId', code: 'UPLOAD_NOT_FOUND' }]);
  await later.get(DEPOSIT, ofFile(await receive('À temps', later)));
});
