import { afterAll, beforeAll, expect, test } from 'vitest';
import { findUpcoming } from '../../server/calendar/upcoming.queries.ts';
import type { UpcomingEntryPage } from '../../server/calendar/upcoming.type.ts';
import { sql } from '../../server/platform/db/read.ts';
import { laySixty, type Sixty } from '../portfolio/sixty.ts';
import { lookedAt } from '../support/lookedAt.ts';

/** Rows that may be gone through for each state of a duty there is: each proof compared with each state made thousands. */
const MOST = 100;

let sixty: Sixty;
beforeAll(async () => {
  sixty = await laySixty();
}, 300_000);
afterAll(() => sixty?.stop());

test('the calendar of who reviews sixty conventions compares nothing with all the states of their duties', async () => {
  const { orm, reviewer, now, url, rows } = sixty;
  let told: UpcomingEntryPage | undefined;
  const looked = await lookedAt(url, 'OWN', async () => {
    told = await findUpcoming(orm.em.fork(), reviewer, now, {}, { offset: 0, limit: 25 });
  });
  expect(new Set(told!.items.map(({ conventionTitle }) => conventionTitle)).size).toBeGreaterThan(1);
  expect(told!.total).toBeGreaterThan(300);
  const [{ states }] = (await rows<{ states: number }>(sql`select count(*)::integer as states from kept_state`)) as [{ states: number }];
  expect(states).toBeGreaterThan(5_000);
  expect(looked.rows / states).toBeLessThan(MOST);
});
