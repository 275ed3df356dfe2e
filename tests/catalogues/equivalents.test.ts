import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { edit, placeOf, problemsOf, threeParties } from './support.ts';

const IMPORT = `mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { outcome catalogue { id commitments { code equivalentTo } } } }`;
const SIGNED = 'domifa-fast5-2020';
const HABILITATED = `${SIGNED}:A1-ORG-DNUM-3`;
const CONFIDENTIAL = `${SIGNED}:A1-ORG-DNUM-2`;

/** The catalogue of three parties, of which commitments say that they are the same as others: by code, what each says. */
function saying(links: Record<string, string[]>, source = threeParties): string {
  return Object.entries(links).reduce(
    (text, [code, names]) => edit(text, `- code: ${code}\n`, `- code: ${code}\n    equivalentTo: [${names.join(', ')}]\n`),
    source,
  );
}

const found = (source: string) => problemsOf(source).map(({ code, path }) => [code, path]);

describe('a commitment that is the same as one of another catalogue', () => {
  it('is taken whether that catalogue is loaded or not, one of each catalogue', () => {
    expect(problemsOf(saying({ 'EAU-A-07': [HABILITATED, 'autre-2026:X-1'], 'EAU-A-09': [CONFIDENTIAL] }))).toEqual([]);
  });

  it.each([
    ['of its own catalogue', { 'EAU-A-07': ['eau-metropole-2026:EAU-A-09'] }, 'EQUIVALENT_IN_SAME_CATALOGUE', 0],
    ['twice of one catalogue', { 'EAU-A-07': [HABILITATED, CONFIDENTIAL] }, 'EQUIVALENT_TWICE', 1],
    ['without the key of a catalogue', { 'EAU-A-07': ['A1-ORG-DNUM-3'] }, 'BAD_CODE', 0],
    ['twice the same', { 'EAU-A-07': [HABILITATED, HABILITATED] }, 'DUPLICATE_VALUE', 1],
  ])('is refused %s', (_how, links, code, at) => {
    expect(found(saying(links))).toEqual([[code, `commitments[6].equivalentTo[${at}]`]]);
  });

  it('is refused when another of the file is the same already, at its line and column, with what would be accepted', () => {
    const source = saying({ 'EAU-A-07': [HABILITATED], 'EAU-A-09': [`${HABILITATED} `] });
    const [problem, ...others] = problemsOf(source);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'EQUIVALENT_TWICE',
      path: 'commitments[8].equivalentTo[0]',
      ...placeOf(source, `${HABILITATED} ]`),
    });
    expect(problem!.expected.fr).toBe(
      'un seul engagement par catalogue : eau-metropole-2026:EAU-A-09 et eau-metropole-2026:EAU-A-07 deviendraient le même',
    );
    expect(problem!.expected.en).toContain('one commitment of each catalogue');
  });
});

describe('the catalogues that are loaded', () => {
  let app: TestApp;
  let administrator: ApiClient;
  beforeAll(async () => {
    app = await startTestApp();
    administrator = await app.as('administrator');
  });
  afterAll(() => app?.stop());

  const asking = (source: string, isDryRun = false) => ({ input: { source, fileName: 'essai.yaml', isDryRun } });
  const imported = async (source: string) => (await administrator.get(IMPORT, asking(source))).importCatalogue;
  const errors = async (source: string, isDryRun = false) => {
    const { extensions } = await administrator.refusal(IMPORT, asking(source, isDryRun));
    expect(extensions.code).toBe('CATALOGUE_INVALID');
    return extensions.fieldErrors as unknown as { field: string; code: string; text: { fr: string } }[];
  };
  const families = async () => {
    const rows = await app.orm.em
      .fork()
      .execute<{ name: string; family: string }[]>("select catalogue_key || ':' || code as name, family from commitment_family order by 1");
    return rows.map(({ name, family }) => [name, family]);
  };
  const named = (key: string, source: string) => edit(source, 'key: eau-metropole-2026', `key: ${key}`);

  it.each([true, false])('refuse a link to a code that none of their versions has (dry run: %s)', async (isDryRun) => {
    const source = saying({ 'EAU-A-07': [`${SIGNED}:A1-ORG-DNUM-33`] });
    const { line, column } = placeOf(source, `${SIGNED}:A1-ORG-DNUM-33`);
    const [error] = await errors(source, isDryRun);
    expect(error).toMatchObject({ field: 'commitments[6].equivalentTo[0]', code: 'UNKNOWN_EQUIVALENT' });
    expect(error!.text.fr).toContain(`essai.yaml:${line}:${column} `);
    expect(error!.text.fr).toContain(`attendu un engagement de ${SIGNED} (ART1-PER-DNUM-1, `);
  });

  it('are related by what each says, whatever the order in which they come', async () => {
    const first = await imported(saying({ 'EAU-A-07': [HABILITATED], 'EAU-A-09': ['lacs-2026:EAU-A-09'] }));
    expect(first.outcome).toBe('CREATED');
    expect(first.catalogue.commitments.find(({ code }: { code: string }) => code === 'EAU-A-07').equivalentTo).toEqual([HABILITATED]);
    await imported(named('lacs-2026', saying({ 'EAU-A-07': ['eau-metropole-2026:EAU-A-07'] })));
    expect(await families()).toEqual([
      [HABILITATED, HABILITATED],
      ['eau-metropole-2026:EAU-A-07', HABILITATED],
      ['eau-metropole-2026:EAU-A-09', 'eau-metropole-2026:EAU-A-09'],
      ['lacs-2026:EAU-A-07', HABILITATED],
      ['lacs-2026:EAU-A-09', 'eau-metropole-2026:EAU-A-09'],
    ]);
  });

  it('refuse a link that leads back, by itself or through others, and one that would make two of theirs the same', async () => {
    const next = edit(threeParties, 'version: 2.1.0', 'version: 2.2.0');
    const back = await errors(saying({ 'EAU-A-07': ['lacs-2026:EAU-A-07'] }, next));
    expect(back).toMatchObject([{ field: 'commitments[6].equivalentTo[0]', code: 'EQUIVALENT_CIRCLE' }]);
    const around = named('fleuves-2026', saying({ 'EAU-A-09': [CONFIDENTIAL, 'lacs-2026:EAU-A-07'] }));
    expect(await errors(around)).toMatchObject([{ field: 'commitments[8].equivalentTo[1]', code: 'EQUIVALENT_TWICE' }]);
  });

  it('are no longer related once the newest version says so no more', async () => {
    await imported(edit(threeParties, 'version: 2.1.0', 'version: 2.10.0'));
    expect((await families()).map(([name]) => name)).toEqual(['eau-metropole-2026:EAU-A-07', 'lacs-2026:EAU-A-07']);
  });
});
