import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';

const VIEW = 'id name searchParams isDefault version';
const VIEWS = `{ portfolioViews { most savedViews { ${VIEW} } } }`;
const CREATE = `mutation($input: CreatePortfolioViewInput!) { createPortfolioView(input: $input) { ${VIEW} } }`;
const UPDATE = `mutation($id: ID!, $input: UpdatePortfolioViewInput!) { updatePortfolioView(id: $id, input: $input) { ${VIEW} } }`;
const DELETE = `mutation($input: DeletePortfolioViewInput!) { deletePortfolioView(input: $input) { savedViews { ${VIEW} } } }`;

let world: World;
let reviewer: ApiClient;
let team: ApiClient;

beforeAll(async () => {
  world = await World.open();
  [reviewer, team] = (await Promise.all((['reviewer', 'team'] as const).map((who) => world.app.as(who)))) as [ApiClient, ApiClient];
});
afterAll(() => world?.stop());

const viewsOf = async (client: ApiClient) => (await client.get(VIEWS)).portfolioViews.savedViews;
const create = async (client: ApiClient, name: string, over: object = {}) =>
  (await client.get(CREATE, { input: { name, searchParams: 'concern=OVERDUE', isDefault: false, ...over } })).createPortfolioView;
const update = async (client: ApiClient, id: string, input: object) => (await client.get(UPDATE, { id, input })).updatePortfolioView;
const fieldsOf = ({ extensions }: { extensions: { fieldErrors: { field: string; code: string }[] } }) =>
  extensions.fieldErrors.map(({ field, code }) => [field, code]);

describe('A saved view of the portfolio', () => {
  test('is kept for the person who named it, and for nobody else, outside the journal', async () => {
    const journal = async () => (await world.rows<{ count: string }>('select count(*) from journal_entry'))[0]!.count;
    const before = await journal();
    const kept = await create(reviewer, '  Retards  ', { searchParams: 'sort=TITLE&columns=overdue%2Cphase&life=CURRENT&view=' });
    expect(kept).toMatchObject({
      name: 'Retards',
      searchParams: 'life=CURRENT&columns=overdue%2Cphase&sort=TITLE',
      isDefault: false,
      version: 1,
    });
    expect(await viewsOf(reviewer)).toEqual([kept]);
    expect(await viewsOf(team)).toEqual([]);
    expect((await team.refusal(UPDATE, { id: kept.id, input: { name: 'À moi', version: 1 } })).extensions.code).toBe('NOT_FOUND');
    expect((await team.refusal(DELETE, { input: { portfolioViewId: kept.id } })).extensions.code).toBe('NOT_FOUND');
    expect(await viewsOf(reviewer)).toEqual([kept]);
    expect(await journal()).toBe(before);
    expect((await countStatements(() => reviewer.get(VIEWS))).statements).toHaveLength(1);
  });

  test('has a name of its own whatever the accents and the case, which another person may have too', async () => {
    const refused = await world.refused(reviewer, CREATE, { input: { name: 'RETÀRDS', searchParams: '', isDefault: false } });
    expect(fieldsOf(refused as never)).toEqual([['name', 'VIEW_NAME_TAKEN']]);
    expect((await create(team, 'Retards')).name).toBe('Retards');
    const other = await create(reviewer, 'Autre');
    const taken = await world.refused(reviewer, UPDATE, { id: other.id, input: { name: 'retards', version: other.version } });
    expect(fieldsOf(taken as never)).toEqual([['name', 'VIEW_NAME_TAKEN']]);
    expect((await update(reviewer, other.id, { name: 'AUTRE', version: other.version })).name).toBe('AUTRE');
  });

  test.each([
    ['an empty name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a name of 61 characters', { name: 'a'.repeat(61) }, 'name', 'TOO_LONG'],
    ['a name on two lines', { name: 'a\nb' }, 'name', 'SEVERAL_LINES'],
    ['a choice that the page does not have', { searchParams: 'life=CURRENT&person=me' }, 'searchParams', 'NOT_ONE_OF'],
    ['choices of 1,001 characters', { searchParams: `text=${'a'.repeat(996)}` }, 'searchParams', 'TOO_LONG'],
  ])('is refused with %s', async (_what, over, field, code) => {
    const input = { name: 'Essai', searchParams: '', isDefault: false, ...over };
    const refused = await world.refused(reviewer, CREATE, { input });
    expect(fieldsOf(refused as never)).toEqual([[field, code]]);
    if (code === 'NOT_ONE_OF') expect(refused.extensions.text.fr + JSON.stringify(refused.extensions.fieldErrors)).toContain('life, phase');
  });

  test('is shown first when it is said so, and the one that was is no more', async () => {
    const first = await create(reviewer, 'Première', { isDefault: true });
    const second = await create(reviewer, 'Seconde', { isDefault: true });
    const firsts = async () => (await viewsOf(reviewer)).filter(({ isDefault }: { isDefault: boolean }) => isDefault);
    expect(await firsts()).toEqual([second]);
    const { version } = (await viewsOf(reviewer)).find(({ id }: { id: string }) => id === first.id);
    await update(reviewer, first.id, { isDefault: true, version });
    expect((await firsts()).map(({ id }: { id: string }) => id)).toEqual([first.id]);
    expect(await viewsOf(team)).toHaveLength(1);
  });

  test('written in two tabs is told as it is now to the second, and nothing is lost', async () => {
    const kept = await create(reviewer, 'Deux onglets');
    const answers = await Promise.all(
      ['Un', 'Deux'].map((name) => reviewer.ask(UPDATE, { id: kept.id, input: { name, version: kept.version } })),
    );
    const refused = answers.filter(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    const won = (await viewsOf(reviewer)).find(({ id }: { id: string }) => id === kept.id);
    expect(refused[0]!.errors![0]!.extensions).toMatchObject({
      code: 'PORTFOLIO_VIEW_CHANGED',
      category: 'CONFLICT',
      current: { name: won.name, version: kept.version + 1 },
      text: { fr: expect.stringContaining(`« ${won.name} »`), en: expect.stringContaining(`“${won.name}”`) },
    });
  });

  test('is forgotten once', async () => {
    const kept = await create(reviewer, 'À oublier');
    const { deletePortfolioView } = await reviewer.get(DELETE, { input: { portfolioViewId: kept.id } });
    expect(deletePortfolioView.savedViews.map(({ id }: { id: string }) => id)).not.toContain(kept.id);
    expect((await reviewer.refusal(DELETE, { input: { portfolioViewId: kept.id } })).extensions.code).toBe('NOT_FOUND');
  });

  test('is one of twenty at most, however many are asked for at once', async () => {
    const asked = Array.from({ length: 24 }, (_, index) => ({ input: { name: `Vue ${index}`, searchParams: '', isDefault: false } }));
    const answers = await Promise.all(asked.map((variables) => team.ask(CREATE, variables)));
    const codes = answers.flatMap(({ errors }) => (errors ? [errors[0]!.extensions.code] : []));
    expect(new Set(codes)).toEqual(new Set(['TOO_MANY_VIEWS']));
    expect(await viewsOf(team)).toHaveLength(20);
    expect((await team.get(VIEWS)).portfolioViews.most).toBe(20);
  });

  test('goes with the person: one who is deactivated and comes back has none', async () => {
    const administrator = await world.app.as('administrator');
    const { people } = await administrator.get('{ people(page: { limit: 100 }) { items { id email } } }');
    const [{ email }] = (await world.rows<{ email: string }>(
      'select distinct p.email from portfolio_view v join person p on p.id = v.person_id join membership m on m.person_id = p.id where m.role = ?',
      ['TEAM_MEMBER'],
    )) as [{ email: string }];
    const personId = people.items.find((each: { email: string }) => each.email === email).id;
    const act = (name: string) =>
      administrator.get(`mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`, {
        input: { personId },
      });
    await act('deactivatePerson');
    expect(await world.rows('select id from portfolio_view where person_id = ?', [personId])).toEqual([]);
    await act('reactivatePerson');
    expect((await viewsOf(reviewer)).length).toBeGreaterThan(0);
  });
});
