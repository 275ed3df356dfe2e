import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { EAU, makeOutside, type Outside } from '../support/outside.ts';

const IMPORT = `mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) {
  outcome isDryRun key semanticVersion counts { commitmentCount obligationCount themeCount cellCount emptyCellCount } added catalogue { id } } }`;

let app: TestApp;
let administrator: ApiClient;

const importing = (source: string, isDryRun: boolean) => ({ input: { source, fileName: 'eau-metropole-2026.yaml', isDryRun } });
const imported = async (source: string, isDryRun: boolean) =>
  (await administrator.get(IMPORT, importing(source, isDryRun))).importCatalogue;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
});
afterAll(async () => app?.stop());

describe('a catalogue of three parties, imported through the API', () => {
  it('tells what would change, and stores nothing, when it is a dry run', async () => {
    const told = await imported(EAU, true);
    expect(told).toMatchObject({
      outcome: 'WOULD_CREATE',
      isDryRun: true,
      key: 'eau-metropole-2026',
      semanticVersion: '2.1.0',
      catalogue: null,
    });
    expect(told.counts).toEqual({ commitmentCount: 18, obligationCount: 27, themeCount: 5, cellCount: 15, emptyCellCount: 4 });
    expect(told.added).toHaveLength(18);
    const { catalogues } = await administrator.get('{ catalogues { total } }');
    expect(catalogues.total).toBe(1);
  });

  it('stores it once, even when five people import it at the same time', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => imported(EAU, false)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['CREATED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect(new Set(outcomes.map(({ catalogue }) => catalogue.id)).size).toBe(1);
    const { catalogues } = await administrator.get('{ catalogues(filter: { keys: ["eau-metropole-2026"] }) { total } }');
    expect(catalogues.total).toBe(1);
  });

  it('changes nothing when the same version comes again', async () => {
    const { journal: before } = await administrator.get('{ journal { total } }');
    expect(await imported(EAU, false)).toMatchObject({ outcome: 'UNCHANGED', added: [] });
    const { journal: after } = await administrator.get('{ journal { total } }');
    expect(after.total).toBe(before.total);
  });

  it.each([true, false])('refuses other content under a published version (dry run: %s)', async (isDryRun) => {
    const changed = EAU.replace('conservés dix ans', 'conservés cinq ans');
    const { extensions } = await administrator.refusal(IMPORT, importing(changed, isDryRun));
    expect(extensions).toMatchObject({ code: 'CATALOGUE_CHANGED_UNDER_VERSION', category: 'CONFLICT' });
    expect(extensions.text.fr).toContain('Donnez un nouveau numéro de version');
  });

  it('takes the same change under a new version, and says which commitment was reworded', async () => {
    const next = EAU.replace('conservés dix ans', 'conservés cinq ans').replace('version: 2.1.0', 'version: 2.2.0');
    const { importCatalogue } = await administrator.get(
      'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { outcome added removed reworded changed } }',
      importing(next, true),
    );
    expect(importCatalogue).toEqual({ outcome: 'WOULD_CREATE', added: [], removed: [], reworded: ['EAU-A-09'], changed: [] });
  });
});

describe('a convention of three parties', () => {
  let eau: Outside;
  beforeAll(async () => {
    eau = await makeOutside(app);
  });

  it('lays 27 obligations and shows them in three columns and five rows of its own', async () => {
    const { responsibilityMatrix: matrix, obligations } = await eau.reader.get(
      `query($id: ID!) { obligations(filter: { conventionIds: [$id] }) { total }
        responsibilityMatrix(conventionId: $id) { parties { code } themes { code } cells { themeCode partyCode isEmpty note } } }`,
      { id: eau.conventionId },
    );
    expect(obligations.total).toBe(27);
    expect(matrix.parties.map(({ code }: { code: string }) => code)).toEqual(['METRO', 'AGENCE', 'REGION']);
    expect(matrix.themes.map(({ code }: { code: string }) => code)).toEqual(['CAPTEURS', 'SANTE', 'ALERTE', 'ACCES', 'ARCHIVES']);
    expect(matrix.cells).toHaveLength(15);
    const empty = matrix.cells.filter(({ isEmpty }: { isEmpty: boolean }) => isEmpty);
    expect(empty).toEqual([
      { themeCode: 'CAPTEURS', partyCode: 'REGION', isEmpty: true, note: 'La région ne pose aucun capteur.' },
      { themeCode: 'SANTE', partyCode: 'AGENCE', isEmpty: true, note: null },
      { themeCode: 'ALERTE', partyCode: 'REGION', isEmpty: true, note: null },
      { themeCode: 'ARCHIVES', partyCode: 'AGENCE', isEmpty: true, note: null },
    ]);
  });

  it('keeps its credits as they are written: cents, a true zero, an unknown', async () => {
    const { convention } = await eau.reader.get('query($id: ID!) { convention(id: $id) { credits { year ae cp } } }', {
      id: eau.conventionId,
    });
    expect(convention.credits).toEqual([
      { year: 2026, ae: '250000', cp: '90000.5' },
      { year: 2027, ae: '0', cp: null },
    ]);
  });

  const USERS = 'service.usersPerYear';
  const HOSTING = 'service.hosting';
  const HEALTH = 'service.handlesHealthData';
  const CASES: [string, string, Record<string, unknown>, boolean | null][] = [
    ['nothing is known', 'EAU-A-03', { [HEALTH]: null, [USERS]: null, [HOSTING]: null }, null],
    ['one false answer decides alone', 'EAU-A-03', { [HEALTH]: false, [USERS]: null, [HOSTING]: null }, false],
    ['health data and enough users', 'EAU-A-03', { [HEALTH]: true, [USERS]: 10000, [HOSTING]: 'interne' }, true],
    ['health data, too few users, hosted inside', 'EAU-A-03', { [HEALTH]: true, [USERS]: 9999, [HOSTING]: 'mixte' }, false],
    ['health data, too few users, hosted outside', 'EAU-A-03', { [HEALTH]: true, [USERS]: 9999, [HOSTING]: 'nuage' }, true],
    ['health data, too few users, hosting unknown', 'EAU-A-03', { [HEALTH]: true, [USERS]: 9999, [HOSTING]: null }, null],
    ['a text that differs', 'EAU-B-04', { [HOSTING]: 'nuage' }, true],
    ['the very text', 'EAU-B-04', { [HOSTING]: 'interne' }, false],
    ['a yes or no', 'EAU-A-04', { [HEALTH]: false }, false],
  ];

  it.each(CASES)('applies its rules to the profile: %s (%s)', async (_case, code, answers, isRuleTrue) => {
    for (const [key, value] of Object.entries(answers)) {
      await eau.dpo.get('mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }', {
        input: { conventionId: eau.conventionId, key, value },
      });
    }
    const { obligations } = await eau.reader.get(
      'query($filter: ObligationFilter) { obligations(filter: $filter) { items { assurance applicability { isRuleTrue } } } }',
      { filter: { conventionIds: [eau.conventionId], text: code } },
    );
    const assurance = { true: 'DORMANT', false: 'NOT_APPLICABLE', null: 'TO_CONFIRM' }[String(isRuleTrue)];
    expect(obligations.items).toEqual([{ assurance, applicability: { isRuleTrue } }]);
  });

  it.each([
    [HEALTH, 'oui'],
    [USERS, '9999'],
    [USERS, true],
    [HOSTING, 3],
    [HOSTING, { interne: true }],
    [HOSTING, 'x'.repeat(201)],
  ])('refuses an answer of the wrong kind to %s', async (key, value) => {
    const { extensions } = await eau.dpo.refusal('mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }', {
      input: { conventionId: eau.conventionId, key, value },
    });
    expect(extensions).toMatchObject({ code: 'ANSWER_TYPE', fieldErrors: [{ field: 'value' }] });
  });
});
