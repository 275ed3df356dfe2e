import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { consumeUpload } from '../../server/platform/files/consumeUpload.ts';
import { makePdf } from '../support/files.ts';
import { createStage, PERSON, type Stage, send } from './support.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const receive = async (text = 'x') => (await send(stage, 'preuve.pdf', makePdf(text))).json();
const take = (id: string, person = PERSON, now = stage.clock.now()) =>
  stage.orm.em.fork().transactional((em) => consumeUpload(em, id, person, now));

test('an upload is attached once by its uploader', async () => {
  const received = await receive();
  expect(await take(received.id)).toEqual({
    sha256: received.sha256,
    fileName: 'preuve.pdf',
    mediaType: 'application/pdf',
    size: received.size,
    description: { pageCount: 1 },
  });
  await expect(take(received.id)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND', category: 'NOT_FOUND' });
  expect(await stage.count('blob')).toBe(1);
});

describe('an upload is not found', () => {
  test.each(['018f0000-0000-7000-8000-00000000ffff', 'pas un identifiant', ''])('under the id %j', async (id) => {
    await expect(take(id)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND', fieldErrors: [{ field: 'uploadId' }] });
  });

  test('by another person', async () => {
    const { id } = await receive();
    await expect(take(id, PERSON.replace(/1$/, '2'))).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    await expect(take(id)).resolves.toBeDefined();
  });

  test('once it has expired', async () => {
    const { id, expiresAt } = await receive();
    await expect(take(id, PERSON, new Date(expiresAt))).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    await expect(take(id, PERSON, new Date(Date.parse(expiresAt) - 1))).resolves.toBeDefined();
  });
});

test('two attempts at once attach it once', async () => {
  const { id } = await receive();
  const outcomes = await Promise.allSettled([take(id), take(id), take(id)]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
});

test('an upload is still there when the transaction that took it fails', async () => {
  const { id } = await receive();
  const failing = stage.orm.em.fork().transactional(async (em) => {
    await consumeUpload(em, id, PERSON, stage.clock.now());
    throw new Error('the deposit failed');
  });
  await expect(failing).rejects.toThrow('the deposit failed');
  await expect(take(id)).resolves.toBeDefined();
});

test('an upload cannot be taken outside a transaction', async () => {
  const { id } = await receive();
  await expect(consumeUpload(stage.orm.em.fork(), id, PERSON, stage.clock.now())).rejects.toThrow('inside the transaction');
});
