import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, sql } from '../../server/platform/db/read.ts';
import { unreferenced } from '../../server/platform/files/unreferenced.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { insideAgreement, makeOutside, type Outside } from '../support/outside.ts';
import { CREATE, otherAct, REASON, shown } from './acts.ts';

const ADD = 'mutation($input: AddConventionDocumentInput!) { addConventionDocument(input: $input) { documents { id kind label } } }';
const WITHDRAW = 'mutation($input: WithdrawConventionDocumentInput!) { withdrawConventionDocument(input: $input) { id } }';
const PDF = makePdf('Acte signé');

let app: TestApp;
let administrator: ApiClient;
let outside: Outside;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  outside = await makeOutside(app);
});
afterAll(async () => app?.stop());

const send = async (content = PDF, name = 'acte.pdf'): Promise<string> => (await administrator.upload(content, name)).body.id;

async function openSigned(slug: string): Promise<string> {
  const act = await otherAct(administrator, slug, { signedUploadId: await send() });
  return (await administrator.get(CREATE, act)).createConvention.id;
}

const unused = async () =>
  read<{ sha256: string }>(app.orm.em.fork(), sql`select b.sha256 from blob b where ${await unreferenced(app.orm.em.fork())}`);

describe('the signed act of a convention', () => {
  it('is given with it, kept with its hash, and read by whoever reads the convention', async () => {
    const { conventionId } = await insideAgreement(administrator);
    const uploadId = await send();
    await administrator.get(ADD, { input: { conventionId, kind: 'SIGNED', label: 'Acte signé', uploadId } });
    const reader = await app.as('reader');
    const [document] = (await shown(reader, conventionId)).documents;
    expect(document).toMatchObject({ kind: 'SIGNED', fileName: 'acte.pdf', mediaType: 'application/pdf', size: PDF.length });
    const answer = await reader.fetch(document.downloadUrl);
    expect([answer.status, answer.headers.get('x-checksum-sha256')]).toEqual([200, document.sha256]);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
  });

  it('is not found by the people of another convention, nor by who is not signed in', async () => {
    const [document] = (await shown(administrator, await openSigned('fermee'))).documents;
    for (const client of [outside.team, outside.dpo, outside.reader]) expect((await client.fetch(document.downloadUrl)).status).toBe(404);
    expect((await app.anonymous.fetch(document.downloadUrl)).status).toBe(401);
  });

  it('is a PDF, and there is one at a time', async () => {
    const word = await send(Buffer.from('Compte rendu'), 'acte.txt');
    const refused = await administrator.refusal(CREATE, await otherAct(administrator, 'texte', { signedUploadId: word }));
    expect(refused.extensions).toMatchObject({ code: 'NOT_A_PDF', fieldErrors: [{ field: 'signedUploadId' }] });
    const conventionId = await openSigned('une-seule');
    const again = { conventionId, kind: 'SIGNED', label: 'Autre', uploadId: await send(makePdf('Autre')) };
    expect((await administrator.refusal(ADD, { input: again })).extensions.code).toBe('SIGNED_ALREADY');
    const [{ id: documentId }] = (await shown(administrator, conventionId)).documents;
    expect((await administrator.refusal(WITHDRAW, { input: { documentId, reason: 'Non' } })).extensions.code).toBe('TOO_SHORT');
    await administrator.get(WITHDRAW, { input: { documentId, reason: REASON } });
    expect((await administrator.refusal(WITHDRAW, { input: { documentId, reason: REASON } })).extensions.code).toBe('DOCUMENT_WITHDRAWN');
    await administrator.get(ADD, { input: again });
    const { documents } = await shown(administrator, conventionId);
    expect(documents).toMatchObject([
      { label: 'Autre', withdrawnAt: null },
      { label: 'Convention une-seule', withdrawalReason: REASON },
    ]);
    for (const { downloadUrl } of documents) expect((await administrator.fetch(downloadUrl)).status).toBe(200);
  });

  it('counts as used, so that no sweep takes it; the file of a refused act does not', async () => {
    await openSigned('gardee');
    const id = await send(makePdf('Refusé'));
    await administrator.refusal(CREATE, await otherAct(administrator, 'gardee', { signedUploadId: id }));
    expect(await unused()).toEqual([]);
    const { blob_sha256: sha256 } = (
      await read<{ blob_sha256: string }>(app.orm.em.fork(), sql`select blob_sha256 from upload where id = ${id}`)
    )[0]!;
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is taken once: two conventions opened at once with the same file leave one', async () => {
    const signedUploadId = await send(makePdf('Une fois'));
    const acts = await Promise.all(['jumelle-1', 'jumelle-2'].map((slug) => otherAct(administrator, slug, { signedUploadId })));
    const answers = await Promise.all(acts.map((act) => administrator.ask(CREATE, act)));
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => [extensions.code, extensions.fieldErrors[0]?.field])).toEqual([
      ['UPLOAD_NOT_FOUND', 'signedUploadId'],
    ]);
  });
});

describe('an annex', () => {
  it.each([
    ['with a file and a link at once', { label: 'A', uploadId: 'x', url: 'https://exemple.fr/a' }, 'url', 'FILE_OR_LINK'],
    ['with a link that is not https', { label: 'A', url: 'http://exemple.fr/a' }, 'url', 'URL_NOT_HTTPS'],
    ['with somebody else’s file', { label: 'A', uploadId: '00000000-0000-0000-0000-000000000000' }, 'uploadId', 'UPLOAD_NOT_FOUND'],
    ['without a title', { label: ' ' }, 'label', 'REQUIRED'],
  ])('is refused %s', async (_what, over, field, code) => {
    const { conventionId } = await insideAgreement(administrator);
    const { extensions } = await administrator.refusal(ADD, { input: { conventionId, kind: 'ANNEX', ...over } });
    expect(extensions.fieldErrors).toMatchObject([{ field, code }]);
  });
});
