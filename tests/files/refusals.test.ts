import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as files from '../support/files.ts';
import { createStage, MAX_BYTES, refusal, type Stage, send, sendRaw } from './support.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterEach(async () => {
  expect(await stage.filesOnDisk(), 'files left').toEqual([]);
  expect([await stage.count('blob'), await stage.count('upload')], 'records left').toEqual([0, 0]);
});
afterAll(() => stage.close());

const half = (content: Buffer) => content.subarray(0, Math.floor(content.length / 2));
const docxWith = (change: (entries: files.ZipEntry[]) => files.ZipEntry[]) => files.makeZip(change(files.officeEntries('docx')));
const vba = { name: 'word/vbaProject.bin', content: 'macro' };
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

describe('content is refused', () => {
  test.each<[string, string, Buffer, string]>([
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a file one byte too large', 'a.pdf', files.makePdf('x', MAX_BYTES + 1), 'FILE_TOO_LARGE'],
    ['an extension that is not accepted', 'a.exe', exe, 'FILE_TYPE_NOT_ALLOWED'],
    ['no extension', 'procédure', files.makePdf(), 'FILE_TYPE_NOT_ALLOWED'],
    ['a program named as a PDF', 'a.pdf', exe, 'FILE_TYPE_NOT_ALLOWED'],
    ['a program named as a text', 'a.txt', exe, 'FILE_TYPE_NOT_ALLOWED'],
    ['a protected office file', 'a.docx', ole, 'FILE_PROTECTED'],
    ['HTML named as a PDF', 'a.pdf', Buffer.from('<!DOCTYPE html><html></html>'), 'FILE_TYPE_NOT_ALLOWED'],
    ['a PNG named as a JPEG', 'a.jpg', files.makePng(), 'FILE_TYPE_MISMATCH'],
    ['a PDF named as a text', 'a.txt', files.makePdf(), 'FILE_TYPE_MISMATCH'],
    ['a text named as a DOCX', 'a.docx', Buffer.from('bonjour'), 'FILE_TYPE_MISMATCH'],
    ['an XLSX named as a DOCX', 'a.docx', files.makeXlsx(), 'FILE_TYPE_MISMATCH'],
    ['an ODS named as an ODT', 'a.odt', files.makeOds(), 'FILE_TYPE_MISMATCH'],
    ['a text without header fields named as an e-mail', 'a.eml', Buffer.from('Bonjour,\n\nvoici.'), 'FILE_TYPE_MISMATCH'],
    ['a truncated PDF', 'a.pdf', half(files.makePdf('x', 9000)), 'FILE_CORRUPT'],
    ['a truncated PNG', 'a.png', half(files.makePng(40)), 'FILE_CORRUPT'],
    ['a truncated JPEG', 'a.jpg', files.makeJpeg().subarray(0, -2), 'FILE_CORRUPT'],
    ['a truncated JPEG whose thumbnail is whole', 'a.jpg', files.makeJpeg(files.makeJpeg()).subarray(0, -2), 'FILE_CORRUPT'],
    ['a truncated WebP', 'a.webp', half(files.makeWebp()), 'FILE_CORRUPT'],
    ['a truncated ZIP', 'a.zip', half(files.makeZip()), 'FILE_CORRUPT'],
    ['a ZIP that is only a signature', 'a.zip', Buffer.from('PK\x03\x04 pas une archive'), 'FILE_CORRUPT'],
    ['a truncated DOCX', 'a.docx', half(files.makeDocx()), 'FILE_CORRUPT'],
    ['a plain ZIP named as a DOCX', 'a.docx', files.makeZip(), 'FILE_CORRUPT'],
    ['a plain ZIP named as an ODT', 'a.odt', files.makeZip(), 'FILE_CORRUPT'],
    ['a DOCX without its main part', 'a.docx', docxWith((entries) => entries.slice(0, 2)), 'FILE_CORRUPT'],
    [
      'an encrypted DOCX',
      'a.docx',
      docxWith((entries) => entries.map((entry, i) => (i === 2 ? { ...entry, isEncrypted: true } : entry))),
      'FILE_PROTECTED',
    ],
    ['a ZIP with a path that leaves it', 'a.zip', files.makeZip([{ name: '../a.txt', content: 'x' }]), 'FILE_CORRUPT'],
    ['a DOCX with macros', 'a.docx', docxWith((entries) => [...entries, vba]), 'FILE_HAS_MACROS'],
    [
      'a DOCX that declares macros',
      'a.docx',
      docxWith((entries) =>
        entries.map((entry, i) =>
          i === 0
            ? {
                ...entry,
                content: '<Types><Default Extension="xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
              }
            : entry,
        ),
      ),
      'FILE_HAS_MACROS',
    ],
    ['a ZIP bomb', 'a.zip', files.makeZip([{ name: 'a', content: 'x', declaredSize: 0x7fffffff }]), 'FILE_ARCHIVE_TOO_LARGE'],
    [
      'a ZIP with too many entries',
      'a.zip',
      files.makeZip(Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), content: '', isStored: true }))),
      'FILE_ARCHIVE_TOO_LARGE',
    ],
  ])('%s', async (_case, fileName, content, code) => {
    const found = await refusal(await send(stage, fileName, content));
    expect(found).toMatchObject({ code, field: 'file', category: 'BAD_INPUT', status: code === 'FILE_TOO_LARGE' ? 413 : 400 });
    expect(found.message).toBe(found.text.fr);
    if (code.startsWith('FILE_TYPE')) {
      for (const text of Object.values(found.text)) expect(text).toContain('PDF, PNG, JPEG, WebP, GIF, ODT, ODS, ODP');
    }
    if (code === 'FILE_TOO_LARGE')
      expect(found.text).toMatchObject({ fr: expect.stringContaining('1 Mo'), en: expect.stringContaining('1 MB') });
  });
});

describe('a text that a browser or a shell would run is refused', () => {
  test.each([
    '<html><script>alert(1)</script>',
    '\uFEFF  <!DOCTYPE html>',
    '<!-- commentaire --> <SVG onload="x">',
    '<?xml version="1.0"?><svg/>',
    '<script>x</script>',
    '#!/bin/sh\nrm -rf /',
  ])('%j', async (content) => {
    for (const extension of ['txt', 'csv', 'md']) {
      expect(await refusal(await send(stage, `a.${extension}`, Buffer.from(content)))).toMatchObject({ code: 'FILE_TYPE_NOT_ALLOWED' });
    }
  });

  test('text with NUL or control characters', async () => {
    for (const [name, content] of [
      ['a.txt', Buffer.from('bon\u0000jour')],
      ['a.csv', Buffer.from('a;\u0001\u00e9', 'latin1')],
      ['a.md', Buffer.from('été\u0002', 'latin1')],
    ] as const) {
      expect(await refusal(await send(stage, name, content)), name).toMatchObject({ code: 'FILE_TYPE_NOT_ALLOWED' });
    }
  });
});

describe('a file name is refused over the wire', () => {
  test.each([
    ['a path', 'filename="../../a.pdf"'],
    ['a Windows path', 'filename="C:\\\\dossier\\\\a.pdf"'],
    ['a control character', 'filename="a\u0001b.pdf"'],
    ['a right-to-left override', 'filename="a\u202Efdp.pdf"'],
    ['300 characters', `filename="${'a'.repeat(296)}.pdf"`],
    ['nothing', 'filename=""'],
  ])('with %s', async (_case, fileName) => {
    const response = await sendRaw(stage, [{ disposition: `name="file"; ${fileName}`, content: files.makePdf() }]);
    expect(await refusal(response)).toMatchObject({ code: 'FILE_NAME_INVALID', status: 400, field: 'file' });
  });
});

describe('a request is refused', () => {
  const pdf = { disposition: 'name="file"; filename="a.pdf"', content: files.makePdf() };

  test('without a file', async () => {
    expect(await refusal(await sendRaw(stage, []))).toMatchObject({ code: 'FILE_MISSING' });
  });

  test('with two files', async () => {
    expect(await refusal(await sendRaw(stage, [pdf, pdf]))).toMatchObject({ code: 'FILE_NOT_ALONE' });
  });

  test('with another field, before or after the file', async () => {
    const field = { disposition: 'name="titre"', type: 'text/plain', content: 'x' };
    expect(await refusal(await sendRaw(stage, [field, pdf]))).toMatchObject({ code: 'UPLOAD_FIELD_UNEXPECTED' });
    expect(await refusal(await sendRaw(stage, [pdf, field]))).toMatchObject({ code: 'UPLOAD_FIELD_UNEXPECTED' });
    expect(await refusal(await sendRaw(stage, [{ ...pdf, disposition: 'name="autre"; filename="a.pdf"' }]))).toMatchObject({
      code: 'UPLOAD_FIELD_UNEXPECTED',
    });
  });

  test('when it stops in the middle of the file', async () => {
    expect(await refusal(await sendRaw(stage, [pdf], false))).toMatchObject({ code: 'UPLOAD_MALFORMED', status: 400 });
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data'])('as %s', async (type) => {
    const response = await send(stage, 'a.pdf', Buffer.alloc(0), { body: '{}', headers: { 'content-type': type } });
    expect(await refusal(response)).toMatchObject({ code: 'UPLOAD_MALFORMED', status: 400 });
  });

  test('of someone who is not signed in', async () => {
    const response = await send(stage, 'a.pdf', files.makePdf(), { person: null });
    expect(await refusal(response)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });

  test.each([
    ['without the header of the application', { 'x-garant-request': '' }],
    ['from another origin', { origin: 'https://ailleurs.example' }],
    ['from an opaque origin', { origin: 'null' }],
    ['that the browser says comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['that the browser says comes from a neighbour site', { 'sec-fetch-site': 'same-site' }],
  ])('%s', async (_case, headers) => {
    const response = await send(stage, 'a.pdf', files.makePdf(), { headers: headers as Record<string, string> });
    expect(await refusal(response)).toMatchObject({ code: 'CROSS_SITE_REQUEST', status: 403 });
  });

  test('in English for those who prefer it', async () => {
    const found = await refusal(await send(stage, 'a.pdf', Buffer.alloc(0), { headers: { 'accept-language': 'en-GB' } }));
    expect(found.message).toBe(found.text.en);
  });
});
