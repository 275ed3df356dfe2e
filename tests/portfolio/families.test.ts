import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshStands } from '../../server/portfolio/keepStands.ts';
import { edit } from '../catalogues/support.ts';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { bringIntoProgramme, EAU, openEauConvention } from '../support/outside.ts';
import { countStatements } from '../support/statements.ts';

const HERE = 'A1-ORG-DNUM-3';
const THERE = 'EAU-A-08';
const SIGNED = `domifa-fast5-2020:${HERE}`;
const WATER = `eau-metropole-2026:${THERE}`;
const ACROSS = `query($filter: CommitmentAcrossFilter) { commitmentsAcross(filter: $filter, page: { limit: 100 }) { total items {
  reference code text conventionCount unprovenCount wordings { catalogueKey catalogueTitle code text conventionCount } } } }`;
const PORTFOLIO = `query($filter: PortfolioFilter) { portfolio(filter: $filter) { total items { conventionId phaseName soughtAnswer soughtDuties { partyCode code } } } }`;
const PHASE = 'mutation($input: RecordServicePhaseInput!) { recordServicePhase(input: $input) { id } }';

let world: World;
let water: string;
let reviewer: ApiClient;

beforeAll(async () => {
  world = await World.open();
  const administrator = await world.app.as('administrator');
  const source = edit(EAU, `- code: ${THERE}\n`, `- code: ${THERE}\n    equivalentTo: [${SIGNED}]\n`);
  water = (await openEauConvention(administrator, 'eau', undefined, source)).conventionId;
  await bringIntoProgramme(administrator, water);
  reviewer = await world.app.as('reviewer');
});
afterAll(() => world?.stop());

const rows = async (filter: object, client = reviewer) => (await client.get(PORTFOLIO, { filter })).portfolio.items;
const across = async (text: string, client = reviewer) => (await client.get(ACROSS, { filter: { text } })).commitmentsAcross.items;

describe('A commitment that two catalogues share', () => {
  test('is one line that tells who words it how, of the conventions of both, kept or not', async () => {
    const [line, ...others] = await across(THERE);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ reference: SIGNED, code: HERE, conventionCount: 2, unprovenCount: 2 });
    expect(line.wordings).toMatchObject([
      { catalogueKey: 'domifa-fast5-2020', code: HERE, conventionCount: 1 },
      { catalogueKey: 'eau-metropole-2026', code: THERE, conventionCount: 1 },
    ]);
    expect(line.wordings[1].text).not.toBe(line.text);
    expect(await across(HERE)).toEqual([line]);
    await refreshStands(world.app.orm);
    expect(await across(HERE)).toEqual([line]);
    expect((await countStatements(() => across(HERE))).statements).toHaveLength(1);
  });

  test.each([SIGNED, WATER, HERE, THERE])('is looked for in both by %s, each row under its own code', async (code) => {
    const found = await rows({ code, answers: ['UNPROVEN'] });
    const told = Object.fromEntries(
      found.map((row: { conventionId: string; soughtDuties: { code: string }[] }) => [row.conventionId, row.soughtDuties[0]!.code]),
    );
    expect(told).toEqual({ [world.conventionId]: HERE, [water]: THERE });
  });

  test('shows nothing of the other catalogue to who reads no convention of it', async () => {
    const team = await world.app.as('team');
    const [line] = await across(HERE, team);
    expect(line).toMatchObject({ reference: SIGNED, conventionCount: 1 });
    expect(line.wordings.map(({ code }: { code: string }) => code)).toEqual([HERE]);
    expect(await across(THERE, team)).toEqual([]);
    expect(await rows({ code: WATER }, team)).toHaveLength(1);
  });
});

describe('The phase of a service', () => {
  const ids = (found: { conventionId: string }[]) => found.map(({ conventionId }) => conventionId);

  test('is told of each convention and filters them, as it was last said', async () => {
    expect(ids(await rows({ isPhaseSaid: false })).sort()).toEqual([water, world.conventionId].sort());
    const team = await world.app.as('team');
    const of = { conventionId: world.conventionId, lastPhaseId: null };
    await team.get(PHASE, { input: { ...of, phaseName: 'CONSTRUCTION', startedOn: '2020-11-23' } });
    const [row] = await rows({ phases: ['CONSTRUCTION'] });
    expect(row).toMatchObject({ conventionId: world.conventionId, phaseName: 'CONSTRUCTION' });
    expect(ids(await rows({ isPhaseSaid: false }))).toEqual([water]);
    const { convention } = await team.get('query($id: ID!) { convention(id: $id) { servicePhase { id } } }', { id: world.conventionId });
    const next = { ...of, lastPhaseId: convention.servicePhase.id };
    await team.get(PHASE, { input: { ...next, phaseName: 'ACCELERATION', startedOn: '2021-03-01' } });
    expect(await rows({ phases: ['CONSTRUCTION', 'ALUMNI'] })).toEqual([]);
    expect(ids(await rows({ phases: ['ACCELERATION'], isPhaseSaid: true }))).toEqual([world.conventionId]);
  });

  test('is a choice of the file too, which says the phases there are', async () => {
    const file = async (phase: string) => (await reviewer.fetch(`/tables/portfolio/export/csv?phase=${phase}`)).text();
    expect((await file('ACCELERATION')).split('\r\n').filter(Boolean)).toHaveLength(2);
    expect(await file('ACCELERATION')).toContain('ACCELERATION');
    expect((await file('NONE')).split('\r\n').filter(Boolean)).toHaveLength(2);
    expect(await file('SOON')).toContain('INVESTIGATION, CONSTRUCTION');
  });
});
