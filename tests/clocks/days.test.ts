import { Client } from 'pg';
import { describe, expect, it, test } from 'vitest';
import { type Day, dayAfter, dayBefore, daysAfter, monthsAfter, monthsBefore } from '../../server/clocks/days.ts';
import { type Calendar, holidays, isWorkingDay, rolled } from '../../server/clocks/workingDays.ts';
import { createTestDatabase } from '../support/database.ts';

const plus = (from: Day, duration: string, to: Day): [Day, string, Day] => [from, duration, to];

describe('a duration counted from a day', () => {
  test.each([
    plus('2020-11-23', 'P6M', '2021-05-23'),
    plus('2026-08-31', 'P6M', '2027-02-28'),
    plus('2027-08-31', 'P6M', '2028-02-29'),
    plus('2026-01-31', 'P1M', '2026-02-28'),
    plus('2028-01-31', 'P1M', '2028-02-29'),
    plus('2028-02-29', 'P1M', '2028-03-29'),
    plus('2028-02-29', 'P1Y', '2029-02-28'),
    plus('2028-02-29', 'P4Y', '2032-02-29'),
    plus('2026-03-31', 'P1M', '2026-04-30'),
    plus('2026-11-30', 'P3M', '2027-02-28'),
    plus('2026-12-31', 'P1D', '2027-01-01'),
    plus('2027-03-27', 'P2D', '2027-03-29'),
    plus('2026-10-24', 'P2W', '2026-11-07'),
    plus('2026-01-31', 'P1M1D', '2026-03-01'),
    plus('2021-05-23', 'P3M', '2021-08-23'),
    plus('2021-05-23', 'P0D', '2021-05-23'),
  ])('from %s, %s leads to %s', (from, duration, to) => {
    expect(dayAfter(from, duration)).toBe(to);
  });

  test.each([
    plus('2021-05-23', 'P3M', '2021-02-23'),
    plus('2027-05-31', 'P3M', '2027-02-28'),
    plus('2028-05-31', 'P3M', '2028-02-29'),
    plus('2027-01-01', 'P1D', '2026-12-31'),
    plus('2027-03-29', 'P2W', '2027-03-15'),
    plus('2026-12-31', 'P45D', '2026-11-16'),
  ])('before %s, %s leads back to %s', (from, duration, to) => {
    expect(dayBefore(from, duration)).toBe(to);
  });

  it('is the one that the database counts, every day of four years', async () => {
    const database = await createTestDatabase();
    const client = new Client(database.url);
    await client.connect();
    const { rows } = await client.query<{ from: Day; duration: string; to: Day }>(
      `select to_char(day, 'YYYY-MM-DD') as from, duration, day_after(day::date, duration)::text as to
       from generate_series(date '2025-01-01', date '2028-12-31', interval '1 day') day,
         unnest(array['P1M', 'P3M', 'P6M', 'P1Y', 'P3Y', 'P2W', 'P45D', 'P1M1D']) duration`,
    );
    await client.end();
    await database.drop();
    expect(rows).toHaveLength(1461 * 8);
    expect(rows.filter(({ from, duration, to }) => dayAfter(from, duration) !== to)).toEqual([]);
  });

  it('never moves past the end of a month by counting month after month', () => {
    expect(monthsAfter('2026-01-31', 13)).toBe('2027-02-28');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
  });
});

/** Easter Sundays as the bureau des longitudes tells them. */
const EASTERS = `2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21
  2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10 2040-04-01`.split(/\s+/);
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const MOVABLE = { monday: 1, ascension: 39, whitMonday: 50 };

describe('the holidays of France', () => {
  test.each(EASTERS)('of the year of %s are the eleven of the labour code', (easter) => {
    const year = easter.slice(0, 4);
    const expected = [...FIXED.map((day) => `${year}-${day}`), ...Object.values(MOVABLE).map((days) => daysAfter(easter, days))];
    expect([...holidays(Number(year))].toSorted()).toEqual([...new Set(expected)].toSorted());
  });

  it('are two more in Alsace-Moselle, where one asks for them', () => {
    const more = [...holidays(2027, 'ALSACE_MOSELLE')].filter((day) => !holidays(2027).has(day));
    expect(more).toEqual(['2027-03-26', '2027-12-26']);
  });
});

const roll = (day: Day, to: Day, why: string, calendar?: Calendar): [string, Day, Day, Calendar | undefined] => [why, day, to, calendar];

describe('a day that is not a working day', () => {
  test.each([
    roll('2026-02-28', '2026-03-02', 'a Saturday'),
    roll('2027-02-28', '2027-03-01', 'a Sunday'),
    roll('2028-02-29', '2028-02-29', 'a Tuesday stays'),
    roll('2026-04-05', '2026-04-07', 'Easter Sunday, its Monday too'),
    roll('2027-05-01', '2027-05-03', 'a Saturday that is a holiday'),
    roll('2026-11-01', '2026-11-02', 'All Saints on a Sunday'),
    roll('2027-01-01', '2027-01-04', 'a Friday holiday, then a weekend'),
    roll('2028-04-30', '2028-05-02', 'a Sunday, then Labour Day'),
    roll('2026-05-14', '2026-05-15', 'Ascension: the Friday after it is a working day'),
    roll('2026-07-14', '2026-07-15', 'the national holiday'),
    roll('2026-12-25', '2026-12-28', 'Christmas on a Friday'),
    roll('2027-03-26', '2027-03-26', 'Good Friday stays'),
    roll('2027-03-26', '2027-03-30', 'Good Friday in Alsace-Moselle, and Easter after it', 'ALSACE_MOSELLE'),
    roll('2027-12-26', '2027-12-27', 'Saint Stephen on a Sunday', 'ALSACE_MOSELLE'),
    roll('2024-04-01', '2024-04-02', 'Easter Monday, the day after the clocks moved'),
  ])('%s: %s becomes %s', (_why, day, to, calendar) => {
    expect(rolled(day, calendar)).toBe(to);
    expect(isWorkingDay(to, calendar)).toBe(true);
  });
});
