import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_SOURCE_BYTES } from '../../server/catalogues/yamlSource.ts';
import { askWorker, workerBeside } from '../../server/platform/workers.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { makeLargeCatalogue } from '../support/largeCatalogue.ts';
import { quickest, shortestBlock } from '../support/measures.ts';

const IMPORT = 'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { outcome } }';
const READER = workerBeside(new URL('../../server/catalogues/readCatalogueAside.ts', import.meta.url).href, 'readCatalogue');
let app: TestApp;
let administrator: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
});
afterAll(async () => app?.stop());

/** The largest file there may be, in bytes. */
function largest(): string {
  const source = makeLargeCatalogue({ parties: 4, themes: 60, perCell: 6, textLength: 1_000 });
  return `${source}${'# commentaire\n'.repeat(Math.max(0, Math.floor((MAX_SOURCE_BYTES - Buffer.byteLength(source)) / 14) - 1))}`;
}

describe('a catalogue of 2 MB', () => {
  const broken = () => largest().replaceAll('STANDING', 'STANDNG');

  it.each([
    ['imported for trial', largest],
    ['refused for thousands of errors', broken],
  ])('%s keeps nobody waiting for seconds', async (_how, source) => {
    const input = { source: source(), fileName: 'grande.yaml', isDryRun: true };
    expect(input.source.length).toBeGreaterThan(1_500_000);
    expect(await shortestBlock(1_500, () => administrator.ask(IMPORT, { input }))).toBeLessThan(1_500);
  });

  it('is read as it would be at once', async () => {
    expect(
      (await administrator.get(IMPORT, { input: { source: largest(), fileName: 'a.yaml', isDryRun: true } })).importCatalogue.outcome,
    ).toBe('WOULD_CREATE');
    const { extensions } = await administrator.refusal(IMPORT, { input: { source: broken(), fileName: 'a.yaml', isDryRun: true } });
    expect(extensions.code).toBe('CATALOGUE_INVALID');
    expect(extensions.fieldErrors.length).toBe(200);
  });

  it('is given up when it takes too long', async () => {
    await expect(askWorker(READER, { source: largest(), fileName: 'a.yaml' }, 5)).rejects.toThrow('after 5 ms');
  });
});

it('aliases that would expand a catalogue a billion times are refused at once', async () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) =>
      `l${level}: &l${level} [${Array(9)
        .fill(level ? `*l${level - 1}` : 'x')
        .join(', ')}]`,
  );
  const source = `${levels.join('\n')}\n${'# \n'.repeat(6_000)}`;
  const input = { source, fileName: 'bombe.yaml', isDryRun: true };
  const refused = async () => expect((await administrator.refusal(IMPORT, { input })).extensions.code).toBe('CATALOGUE_INVALID');
  expect(await quickest(5_000, refused)).toBeLessThan(5_000);
});
