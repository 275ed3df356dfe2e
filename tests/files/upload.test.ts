import { readFile, truncate } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as files from '../support/files.ts';
import { createStage, MAX_BYTES, PERSON, type Stage, send, sendRaw, sha256 } from './support.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const ACCEPTED: [string, Buffer, string][] = [
  ['Procédure de notification.pdf', files.makePdf(), 'application/pdf'],
  ['capture.png', files.makePng(), 'image/png'],
  ['photo.jpg', files.makeJpeg(), 'image/jpeg'],
  ['photo.JPEG', files.makeJpeg(files.makeJpeg()), 'image/jpeg'],
  ['image.webp', files.makeWebp(), 'image/webp'],
  ['note.odt', files.makeOdt(), 'application/vnd.oasis.opendocument.text'],
  ['tableau.ods', files.makeOds(), 'application/vnd.oasis.opendocument.spreadsheet'],
  ['exposé.odp', files.makeOdp(), 'application/vnd.oasis.opendocument.presentation'],
  ['note.docx', files.makeDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['tableau.xlsx', files.makeXlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['exposé.pptx', files.makePptx(), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['lisez-moi.txt', Buffer.from('Déjà vu.\r\n'), 'text/plain'],
  ['ancien.txt', Buffer.from('Déjà vu.', 'latin1'), 'text/plain'],
  ['lignes.csv', Buffer.from('nom;échéance\nbilan;2026\n', 'latin1'), 'text/csv'],
  ['notes.md', Buffer.from('<p align="center">Titre</p>\n\n# Été'), 'text/markdown'],
  ['échange.eml', files.makeEml(), 'message/rfc822'],
  ['dossier.zip', files.makeZip(), 'application/zip'],
];

test.each(ACCEPTED)('%s is received, stored under its hash and described', async (fileName, content, mediaType) => {
  const response = await send(stage, fileName, content);
  const received = await response.json();
  expect(response.status, JSON.stringify(received)).toBe(201);
  expect(received).toMatchObject({ fileName: fileName.normalize('NFC'), mediaType, size: content.length, sha256: sha256(content) });
  const hours = (Date.parse(received.expiresAt) - stage.clock.now().getTime()) / 3_600_000;
  expect(hours).toBeGreaterThan(23.9);
  const [stored, ...others] = await stage.filesOnDisk();
  expect(others).toEqual([]);
  const hash = sha256(content);
  expect(stored).toMatch(new RegExp(`/blobs/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}$`));
  expect(await readFile(stored!)).toEqual(content);
});

test('a decomposed name is kept in its composed form', async () => {
  const received = await (await send(stage, 'e\u0301te\u0301.pdf', files.makePdf())).json();
  expect(received.fileName).toBe('\u00e9t\u00e9.pdf');
});

test.each([['Avis "favorable" du DPD.pdf'], ['CR 12:03.pdf'], ['Qui fait quoi ?.pdf'], ['100 % fait.pdf']])(
  'the name %s is kept as its depositor wrote it',
  async (fileName) => {
    expect(await (await send(stage, fileName, files.makePdf())).json()).toMatchObject({
      fileName,
      kind: 'PDF',
      description: { pageCount: 1 },
    });
  },
);

test('a name that a program escapes with a backslash is kept too', async () => {
  const disposition = 'name="file"; filename="Avis \\"favorable\\".pdf"';
  const received = await (await sendRaw(stage, [{ disposition, content: files.makePdf() }])).json();
  expect(received.fileName).toBe('Avis "favorable".pdf');
});

describe('the same content', () => {
  test('twice, under two names, is one file and one blob with two uploads', async () => {
    const content = files.makePdf('deux fois');
    const answers = [await send(stage, 'a.pdf', content), await send(stage, 'b.pdf', content)];
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
    expect(first.sha256).toBe(second.sha256);
    expect(first.id).not.toBe(second.id);
    expect([await stage.count('blob'), await stage.count('upload'), (await stage.filesOnDisk()).length]).toEqual([1, 2, 1]);
  });

  test('sent by twelve people at once is one file and one blob with twelve uploads', async () => {
    const content = files.makePdf('ensemble', 200_000);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => send(stage, 'a.pdf', content, { person: PERSON.replace(/1$/, index.toString(16)) })),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(201));
    expect([await stage.count('blob'), await stage.count('upload'), (await stage.filesOnDisk()).length]).toEqual([1, 12, 1]);
  });

  test('heals a file that is missing or truncated in the store', async () => {
    const content = files.makePdf('abîmé');
    await send(stage, 'a.pdf', content);
    const [stored] = await stage.filesOnDisk();
    await truncate(stored!, 10);
    await send(stage, 'a.pdf', content);
    expect(await readFile(stored!)).toEqual(content);
  });
});

test('a file of exactly the limit is received', async () => {
  expect((await send(stage, 'a.pdf', files.makePdf('x', MAX_BYTES))).status).toBe(201);
});
