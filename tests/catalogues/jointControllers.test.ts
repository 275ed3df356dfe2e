import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { edit, jointControllers, jointControllersAmended } from './support.ts';

const IMPORT = `mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) {
  outcome semanticVersion counts { commitmentCount obligationCount } added removed reworded changed catalogue { id } } }`;
const READ = `query($id: ID!) { catalogue(id: $id) { catalogueParties { code answers } requests { code label } questions { key type } commitments {
  openings { moment momentText momentTextEn requestCode facetCode }
  code nature tracking beneficiaryCodes deadlineLabel deadlineBasis deadlineCitation triggerBasis
  facetDefinitions { code label isConditional condition tracking } } } }`;

let app: TestApp;
let administrator: ApiClient;

const importing = (source: string, isDryRun = false) => ({ input: { source, fileName: 'logement-etudiant.yaml', isDryRun } });
const imported = async (source: string, isDryRun?: boolean) =>
  (await administrator.get(IMPORT, importing(source, isDryRun))).importCatalogue;
const refusal = async (source: string, isDryRun?: boolean) => (await administrator.refusal(IMPORT, importing(source, isDryRun))).extensions;
const under = (version: string, source = jointControllersAmended) => edit(source, 'version: 2.0.0', `version: ${version}`);

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
});
afterAll(async () => app?.stop());

describe('an agreement between three joint controllers, without an end nor credits', () => {
  let id: string;

  it('is imported as 17 commitments, laid as 32 obligations', async () => {
    const told = await imported(jointControllers);
    expect(told).toMatchObject({ outcome: 'CREATED', semanticVersion: '1.0.0', counts: { commitmentCount: 17, obligationCount: 32 } });
    id = told.catalogue.id;
  });

  it('tells through the API how each is tracked, and where its delays come from', async () => {
    const { catalogue } = await administrator.get(READ, { id });
    const tracked: Record<string, string[]> = {};
    for (const { code, tracking } of catalogue.commitments) tracked[tracking] = [...(tracked[tracking] ?? []), code];
    expect(tracked).toEqual({
      PROVE: ['LOG-INF-1', 'LOG-INF-2', 'LOG-INF-3', 'LOG-DRO-1', 'LOG-ESP-2'],
      OCCUR: ['LOG-DRO-2', 'LOG-SEC-1', 'LOG-SEC-2', 'LOG-SEC-3', 'LOG-TIE-1', 'LOG-TIE-2', 'LOG-VIE-1', 'LOG-VIE-3', 'LOG-VIE-4'],
      USE: ['LOG-VIE-2'],
      OBSERVE: ['LOG-ESP-1'],
      NOTE: ['LOG-POR-1'],
    });
    const byCode = new Map(catalogue.commitments.map((commitment: { code: string }) => [commitment.code, commitment]));
    expect(byCode.get('LOG-DRO-2')).toMatchObject({
      deadlineLabel: 'sous deux semaines',
      deadlineBasis: 'AGREEMENT',
      deadlineCitation: '« sous deux semaines »',
      triggerBasis: 'AGREEMENT',
      facetDefinitions: [],
      openings: [
        {
          moment: 'request.asked',
          momentText: 'une autre partie le demande',
          momentTextEn: 'another party asks for it',
          requestCode: 'recherche',
          facetCode: null,
        },
      ],
    });
    expect(byCode.get('LOG-VIE-1')).toMatchObject({
      facetDefinitions: [
        { code: 'reunion', label: 'réunion tenue', isConditional: false, condition: null, tracking: null },
        { code: 'revue', label: 'accord revu', isConditional: false, condition: null, tracking: null },
      ],
    });
    expect(catalogue.requests).toContainEqual({ code: 'violation', label: 'Violation de données' });
    expect(catalogue.questions.map(({ type }: { type: string }) => type)).toEqual(['BOOLEAN', 'DATE', 'NUMBER', 'CHOICE']);
  });

  it('is kept with what opens each commitment, for the database to read', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select code, tracking, opens_on, opens_before, survives, deadline_kind from commitment
      where catalogue_id = ${id} and code in ('LOG-DRO-1', 'LOG-DRO-2', 'LOG-SEC-1', 'LOG-VIE-3') order by code`.execute(
      app.orm.em.getKysely(),
    );
    expect(rows).toEqual([
      { code: 'LOG-DRO-1', tracking: 'PROVE', opens_on: null, opens_before: null, survives: false, deadline_kind: null },
      {
        code: 'LOG-DRO-2',
        tracking: 'OCCUR',
        opens_on: [{ moment: 'request.asked', about: 'recherche' }],
        opens_before: null,
        survives: false,
        deadline_kind: 'RELATIVE',
      },
      { code: 'LOG-SEC-1', tracking: 'OCCUR', opens_on: null, opens_before: 'P1M', survives: false, deadline_kind: 'PERIODIC' },
      {
        code: 'LOG-VIE-3',
        tracking: 'OCCUR',
        opens_on: [{ moment: 'convention.ended', due: { kind: 'RELATIVE', rule: 'P1M' } }],
        opens_before: null,
        survives: true,
        deadline_kind: 'RELATIVE',
      },
    ]);
  });
});

describe('the versions of a catalogue only go up', () => {
  it('takes version 2, and says what it rewords, moves, removes and adds', async () => {
    const told = await imported(jointControllersAmended);
    expect(told).toMatchObject({ outcome: 'CREATED', counts: { commitmentCount: 17, obligationCount: 33 } });
    expect(told.added).toEqual(['LOG-SEC-4', 'LOG-VIE-5']);
    expect(told.removed).toEqual(['LOG-SEC-2', 'LOG-ESP-2']);
    expect(told.reworded).toEqual(['LOG-INF-2', 'LOG-DRO-2', 'LOG-TIE-2', 'LOG-VIE-1']);
    expect(told.changed).toEqual(['LOG-INF-2', 'LOG-INF-3', 'LOG-TIE-2']);
  });

  it.each([true, false])('refuses a version that does not come after the newest (dry run: %s)', async (isDryRun) => {
    for (const version of ['1.0.1', '1.99.0', '0.0.1']) {
      const { code, category, text } = await refusal(under(version), isDryRun);
      expect({ code, category }).toEqual({ code: 'CATALOGUE_VERSION_GOES_DOWN', category: 'CONFLICT' });
      expect(text.fr).toBe(
        `La version 2.0.0 de logement-etudiant est déjà publiée : ${version} ne vient pas après elle. Donnez un numéro de version plus grand.`,
      );
      expect(text.en).toContain('Give a greater version number.');
    }
  });

  it('compares versions as numbers, not as texts', async () => {
    expect(await imported(under('10.0.0'), true)).toMatchObject({ outcome: 'WOULD_CREATE' });
    expect(await imported(under('2.0.10'), true)).toMatchObject({ outcome: 'WOULD_CREATE' });
  });

  it.each([true, false])('refuses a code that was removed and comes back, and names it (dry run: %s)', async (isDryRun) => {
    const { code, text } = await refusal(under('2.1.0', edit(jointControllersAmended, 'code: LOG-VIE-5', 'code: LOG-ESP-2')), isDryRun);
    expect(code).toBe('CATALOGUE_CODE_COMES_BACK');
    expect(text.fr).toContain('LOG-ESP-2');
    expect(text.en).toContain('a removed code is not used again');
  });

  it('still says that nothing changes when an older version comes again as it is', async () => {
    expect(await imported(jointControllers)).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('publishes one of two versions imported at once, and refuses what then goes down', async () => {
    const outcomes = await Promise.allSettled([imported(under('2.1.0')), imported(under('2.2.0'))]);
    const { catalogues } = await administrator.get('{ catalogues(filter: { keys: ["logement-etudiant"] }) { items { semanticVersion } } }');
    const versions = catalogues.items.map(({ semanticVersion }: { semanticVersion: string }) => semanticVersion);
    expect(versions).toContain('2.2.0');
    expect(versions.length).toBe(2 + outcomes.filter(({ status }) => status === 'fulfilled').length);
  });
});
