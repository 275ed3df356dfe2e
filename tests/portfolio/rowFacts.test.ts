import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshStands } from '../../server/portfolio/keepStands.ts';
import { Committees, REASON } from '../committees/committees.ts';

const PORTFOLIO = `query($filter: PortfolioFilter, $sort: PortfolioSort) { portfolio(filter: $filter, sort: $sort) { total items {
  conventionId title nextCommitteeLatestOn disagreementCount } } }`;
const TITLE = '=HYPERLINK("http://exemple.invalid";"ouvrir")';

let committees: Committees;

beforeAll(async () => {
  committees = await Committees.open('2026-11-27T14:00:00Z');
});
afterAll(() => committees?.stop());

const rows = async (filter: object = {}) => (await committees.as('reviewer').get(PORTFOLIO, { filter })).portfolio.items;
const rowed = async () => (await rows({ ids: [committees.world.conventionId] }))[0];

describe('A row of the portfolio', () => {
  /** What the row says, kept or not, is what the page of committees says. */
  async function agree(latestOn: string): Promise<void> {
    const { window } = await committees.schedule('reviewer');
    expect(window.latestOn).toBe(latestOn);
    expect((await rowed()).nextCommitteeLatestOn).toBe(latestOn);
    await refreshStands(committees.world.app.orm);
    expect((await rowed()).nextCommitteeLatestOn).toBe(latestOn);
  }

  test('says the last day of the next committee as its page reckons it: the agreement, then the envelope, then what was decided', async () => {
    await agree('2021-05-23');
    await committees.estimates('2021-05-10');
    await agree('2021-04-10');
    await committees.estimates(null);
    const held = await committees.convenes('2026-12-04');
    await committees.setClock('2026-12-04T14:00:00Z');
    const one = await committees.read('team', held.id);
    const granted = { outcome: 'CONTINUE_PROVISIONAL', grantedAmount: '20000.00', grantedUntilOn: '2027-02-28', lateReason: REASON };
    await committees.holds(one, '2026-12-04', granted);
    await agree('2027-02-28');
  });

  test('is found by what comes within some days, and refused a number of days that says nothing', async () => {
    const { conventionId } = committees.world;
    expect(await rows({ ids: [conventionId], withinDays: 90 })).toHaveLength(1);
    const late = await committees.world.rows<{ on: string }>(
      'select next_due_on::text as on from convention_stand where convention_id = ?',
      [conventionId],
    );
    expect(await rows({ ids: [conventionId], withinDays: 1 })).toHaveLength(late[0]?.on === '2026-12-04' ? 1 : 0);
    const { extensions } = await committees.world.refused(committees.as('reviewer'), PORTFOLIO, { filter: { withinDays: 367 } });
    expect(extensions.fieldErrors).toMatchObject([{ field: 'filter.withinDays', code: 'OUT_OF_RANGE' }]);
  });
});

describe('The portfolio as a file', () => {
  const file = (query: string, format = 'csv') => committees.as('reviewer').fetch(`/tables/portfolio/export/${format}${query}`);

  test('tells the conventions of the page under the same choices, and no cell of it is computed', async () => {
    const admin = committees.as('administrator');
    const query = 'query($id: ID!) { convention(id: $id) { catalogue { id } parties { code organisation { id } } } }';
    const { convention } = await admin.get(query, { id: committees.world.conventionId });
    const parties = convention.parties.map(({ code, organisation }: { code: string; organisation: { id: string } }) => ({
      code,
      organisationId: organisation.id,
    }));
    const of = { catalogueId: convention.catalogue.id, slug: 'formule', title: TITLE, serviceName: 'Service' };
    const input = { ...of, signedOn: '2020-11-23', endsOn: '2021-05-23', parties };
    await admin.get('mutation($input: CreateConventionInput!) { createConvention(input: $input) { id } }', { input });
    await committees.setClock('2026-12-04T14:05:00Z');
    const lines = (await (await file('?sort=TITLE')).text()).split('\r\n').filter(Boolean);
    expect(lines[0]).toContain('title;serviceName;bodyNames;phaseName;lastInForceOn;');
    expect(lines).toHaveLength(1 + (await rows()).length);
    expect(lines.filter((line) => line.includes('HYPERLINK'))).toEqual([expect.stringMatching(/^"'=HYPERLINK/)]);
    expect((await (await file('?life=CURRENT')).text()).includes('HYPERLINK')).toBe(false);
    const sheet = await file('', 'ods');
    expect(sheet.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet');
    expect((await sheet.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  });

  test('holds what its reader may read, and says which choice is not one', async () => {
    const own = (await (await committees.as('team').fetch('/tables/portfolio/export/csv')).text()).split('\r\n').filter(Boolean);
    expect(own).toHaveLength(2);
    expect((await committees.world.app.anonymous.fetch('/tables/portfolio/export/csv')).status).toBe(401);
    const [over] = await rows({ lives: ['ENDED_OPEN'] });
    expect(over.nextCommitteeLatestOn).toBeNull();
    const refused = await file('?life=SOON');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('CURRENT, ENDED_OPEN, ENDED');
    expect((await file('', 'xls')).status).toBe(404);
  });
});
