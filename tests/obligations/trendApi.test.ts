import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Story } from '../support/seedWork.story.ts';

const READ = `query($id: ID!, $asOf: Date) {
  trend(conventionId: $id, months: 2, asOf: $asOf) { points { day states { assurance count } } }
  statesByTheme(conventionId: $id, asOf: $asOf) { rows { states { assurance count } } } }`;

interface Count {
  assurance: string;
  count: number;
}
interface Read {
  trend: { points: { day: string; states: Count[] }[] };
  statesByTheme: { rows: { states: Count[] }[] };
}

let app: TestApp;
let story: Story;
const start = DateTime.fromISO('2026-03-10T10:00', { zone: 'Europe/Paris' });

beforeAll(async () => {
  app = await startTestApp({}, { startsAt: start.toJSDate() });
  story = await Story.open(app);
  story.moveTo(start.plus({ days: 5 }).toJSDate());
  await story.declare('team', 'A1-VIO-DNUM-1', 'MET');
  story.moveTo(start.plus({ days: 8 }).toJSDate());
});
afterAll(async () => app?.stop());

async function read(asOf?: string): Promise<Read> {
  const reader = await app.as('reader');
  return (await reader.get(READ, { id: story.conventionId, asOf })) as Read;
}

const declared = (states: Count[]) => states.find(({ assurance }) => assurance === 'DECLARED')?.count ?? 0;
const declaredByTheme = ({ statesByTheme }: Read) => statesByTheme.rows.reduce((sum, { states }) => sum + declared(states), 0);

describe('The trend of the states', () => {
  it('begins at the signature: no month before it is told', async () => {
    const signed = await app.as('reader').then((reader) => reader.get(READ, { id: story.conventionId, asOf: '2020-12-15' }));
    expect((signed as Read).trend.points.map(({ day }) => day)).toEqual(['2020-11-30', '2020-12-15']);
    const before = await app.as('reader').then((reader) => reader.get(READ, { id: story.conventionId, asOf: '2020-11-01' }));
    expect((before as Read).trend.points).toEqual([]);
  });

  it('ends today, and tells what was declared since', async () => {
    const now = await read();
    expect(now.trend.points.map(({ day }) => day)).toEqual(['2026-01-31', '2026-02-28', '2026-03-18']);
    expect([declared(now.trend.points.at(-1)!.states), declaredByTheme(now)]).toEqual([1, 1]);
  });

  it('ends at the day that is asked for, with the states of that day, as the states by theme do', async () => {
    const before = await read('2026-03-14');
    expect(before.trend.points.map(({ day }) => day)).toEqual(['2026-01-31', '2026-02-28', '2026-03-14']);
    expect([declared(before.trend.points.at(-1)!.states), declaredByTheme(before)]).toEqual([0, 0]);
    const onTheDay = await read('2026-03-15');
    expect([declared(onTheDay.trend.points.at(-1)!.states), declaredByTheme(onTheDay)]).toEqual([1, 1]);
  });
});
