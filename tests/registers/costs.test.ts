import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, sql } from '../../server/platform/db/read.ts';
import { fillRegisters } from '../bench/fullRegisters.ts';
import { backOfficeQuery } from '../graphql/backOffice.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { createLivingDemo } from '../support/demoDatabase.ts';
import { lookedAt, type Manner } from '../support/lookedAt.ts';

/** Entries of each register: hundreds, and twice as many. */
const FEW = 200;
const MANY = 400;
/** A screen reads as many blocks over registers that are twice as full, give or take: what is counted is counted on its index. */
const MOST = 1.3;
/** The pages of published texts are looked up text by text, for the days on which somebody looks at them. */
const MOST_OF = new Map([['all of the calendar', 1.6]]);

const PLAN = 'mutation($input: PlanProcessorInput!) { planProcessor(input: $input) { id } }';

let app: TestApp;
let client: ApiClient;
let conventionId: string;

/** The demonstration plans no processor: a register is filled from what is in it. */
async function planProcessor(parties: { id: string; code: string }[]): Promise<void> {
  const { id: partyId } = parties.find(({ code }) => code === 'DNUM')!;
  const plannedOn = new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  await client.get(PLAN, { input: { partyId, name: 'Hébergeur', service: 'Héberge.', plannedOn } });
}

/** Has each register hold that many more entries than the demonstration, with statistics of them. */
async function fill(each: number, made = 0): Promise<void> {
  await fillRegisters(app, each, made);
  await run(app.orm.em.fork(), sql`vacuum analyze`);
}

const page = { limit: 25, offset: 0 };
const monthOf = (now: Date) => {
  const [from, to] = [now.getUTCMonth(), now.getUTCMonth() + 1].map(
    (month, end) => new Date(Date.UTC(now.getUTCFullYear(), month, 1 - end)),
  );
  return { from: from!.toISOString().slice(0, 10), to: to!.toISOString().slice(0, 10) };
};

const ask = (operation: string, filter: object) =>
  client.get(backOfficeQuery(operation), { conventionId, filter: { conventionIds: [conventionId], ...filter }, page });

const SCREENS: [screen: string, operation: string, manner: Manner, filter: () => object][] = [
  ['incidents', 'IncidentList', 'INDEXED', () => ({})],
  ['incidents that are open', 'IncidentList', 'INDEXED', () => ({ isOpen: true })],
  ['legal texts', 'LegalTextList', 'INDEXED', () => ({})],
  ['processors', 'ProcessorList', 'INDEXED', () => ({})],
  ['requests of people', 'RightsRequestList', 'INDEXED', () => ({})],
  ['occurrences', 'OccurrenceList', 'OWN', () => ({})],
  ['a month of the calendar', 'Upcoming', 'OWN', () => ({ fallsOn: monthOf(app.clock.now()) })],
  ['all of the calendar', 'Upcoming', 'OWN', () => ({})],
  ['matrix', 'Matrix', 'OWN', () => ({})],
];

/** Blocks that each screen reads, the second time it is asked for: what is kept of who asks is told then. */
async function figures(): Promise<Map<string, number>> {
  const told = new Map<string, number>();
  for (const [screen, operation, manner, filter] of SCREENS) {
    await ask(operation, filter());
    const { blocks } = await lookedAt(app.databaseUrl, manner, () => ask(operation, filter()));
    told.set(screen, blocks);
  }
  return told;
}

let few: Map<string, number>;
let many: Map<string, number>;
beforeAll(async () => {
  app = await startTestApp({ DEMO_EMPTY: '' }, { database: (await createLivingDemo()).database });
  client = await app.as('dpoDnum');
  const { conventions } = await client.get('{ conventions { items { id parties { id code } } } }');
  conventionId = conventions.items[0].id;
  await planProcessor(conventions.items[0].parties);
  await fill(FEW);
  few = await figures();
  await fill(MANY, FEW);
  many = await figures();
});
afterAll(() => app?.stop());

test.each(SCREENS.map(([screen]) => screen))('%s: as many blocks over full registers', (screen) => {
  expect(few.get(screen)).toBeGreaterThan(0);
  expect(many.get(screen)! / few.get(screen)!).toBeLessThanOrEqual(MOST_OF.get(screen) ?? MOST);
});
