import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backOfficeQuery } from '../graphql/backOffice.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';
import { countStatements } from '../support/statements.ts';

let app: TestApp;
let reader: ApiClient;
let id: string;

beforeAll(async () => {
  app = await startTestApp();
  reader = await app.as('reader');
  ({ conventionId: id } = await insideAgreement(await app.as('administrator')));
});
afterAll(async () => app?.stop());

describe('the DomiFa convention, asked of the running API', () => {
  it('counts 118 commitments, 136 obligations, 12 themes, 24 cells of which one is empty, 25 expense lines', async () => {
    const { convention } = await reader.get(
      'query($id: ID!) { convention(id: $id) { counts { commitmentCount obligationCount themeCount cellCount emptyCellCount expenseLineCount } } }',
      { id },
    );
    expect(convention.counts).toEqual({
      commitmentCount: 118,
      obligationCount: 136,
      themeCount: 12,
      cellCount: 24,
      emptyCellCount: 1,
      expenseLineCount: 25,
    });
  });

  it('holds as many records as it counts', async () => {
    const { convention, obligations } = await reader.get(
      `query($id: ID!) { convention(id: $id) { catalogue { commitments { code } expenseLines { code } } }
        obligations(filter: { conventionIds: [$id] }) { total } }`,
      { id },
    );
    const codes = (list: { code: string }[]) => new Set(list.map(({ code }) => code)).size;
    expect(codes(convention.catalogue.commitments)).toBe(118);
    expect(codes(convention.catalogue.expenseLines)).toBe(25);
    expect(obligations.total).toBe(136);
  });

  it('gives each of its 136 obligations once, page after page', async () => {
    const pages = [0, 50, 100].map((offset) =>
      reader.get('query($id: ID!, $page: Page) { obligations(filter: { conventionIds: [$id] }, page: $page) { items { id } } }', {
        id,
        page: { offset, limit: 50 },
      }),
    );
    const ids = (await Promise.all(pages)).flatMap(({ obligations }) => obligations.items.map((item: { id: string }) => item.id));
    expect(ids).toHaveLength(136);
    expect(new Set(ids).size).toBe(136);
  });

  it('shows a matrix of 12 themes by 2 parties where only Territoriality × DNUM is empty', async () => {
    const { responsibilityMatrix: matrix } = await reader.get(
      `query($id: ID!) { responsibilityMatrix(conventionId: $id) { themes { code } parties { code }
        cells { themeCode partyCode isEmpty obligations { id isCounted } } totals { count } } }`,
      { id },
    );
    expect(matrix.themes).toHaveLength(12);
    expect(matrix.parties.map(({ code }: { code: string }) => code)).toEqual(['DINUM', 'DNUM']);
    expect(matrix.cells).toHaveLength(24);
    const empty = matrix.cells.filter(({ isEmpty }: { isEmpty: boolean }) => isEmpty);
    expect(empty).toEqual([{ themeCode: 'TER', partyCode: 'DNUM', isEmpty: true, obligations: [] }]);
    const inCells = matrix.cells
      .flatMap((cell: { obligations: { isCounted: boolean }[] }) => cell.obligations)
      .filter(({ isCounted }: { isCounted: boolean }) => isCounted).length;
    expect(matrix.totals.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(inCells);
  });

  it('says that the commitment authorisation of 2021 is unknown, not zero', async () => {
    const { convention } = await reader.get('query($id: ID!) { convention(id: $id) { credits { year ae cp } } }', { id });
    const of2021 = convention.credits.find(({ year }: { year: number }) => year === 2021);
    expect(of2021).toMatchObject({ ae: null, cp: expect.stringMatching(/^\d+(\.\d+)?$/) });
  });

  it('tells the numbers of a list of conventions that its catalogue tells of itself, without reading what the catalogue says', async () => {
    const fields = 'counts { commitmentCount obligationCount themeCount cellCount emptyCellCount expenseLineCount }';
    const told = await reader.get(`{ conventions { items { ${fields} catalogue { ${fields} } } } }`);
    for (const { counts, catalogue } of told.conventions.items) expect(counts).toEqual(catalogue.counts);
    const { statements } = await countStatements(() => reader.get(backOfficeQuery('ConventionList')));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((statement) => statement.includes("'content', cat.content"))).toEqual([]);
  });
});
