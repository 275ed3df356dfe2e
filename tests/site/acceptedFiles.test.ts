import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app?.stop());

it('anybody may know what files are accepted, how large, and which ones can only be downloaded', async () => {
  const { site } = await app.anonymous.get('{ site { uploadMaxBytes acceptedFiles { kind name extensions mediaType isOpaque } } }');
  expect(site.uploadMaxBytes).toBeGreaterThan(1024);
  expect(site.acceptedFiles).toContainEqual({
    kind: 'PDF',
    name: 'PDF',
    extensions: ['pdf'],
    mediaType: 'application/pdf',
    isOpaque: false,
  });
  expect(site.acceptedFiles).toContainEqual(expect.objectContaining({ kind: 'ASIC_E', name: 'ASiC-E' }));
  expect(site.acceptedFiles).toContainEqual(expect.objectContaining({ name: 'ZIP', isOpaque: true }));
  const extensions = site.acceptedFiles.flatMap((kind: { extensions: string[] }) => kind.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});
