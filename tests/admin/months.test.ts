import { describe, expect, test } from 'vitest';
import { daysOf, isMonth, monthsFrom, weeksOf } from '../../admin/calendar/months.ts';

describe('the months of the calendar', () => {
  test('are weeks from Monday to Sunday that hold each of their days once, whatever the clocks on the walls do', () => {
    for (const month of ['2026-02', '2027-02', '2027-03', '2027-10', '2028-02', '2026-11']) {
      const weeks = weeksOf(month);
      expect(weeks.every((week) => week.length === 7 && new Date(week[0]!).getUTCDay() === 1)).toBe(true);
      const { from, to } = daysOf(month);
      const days = weeks.flat().filter((day) => day.startsWith(month));
      expect([days[0], days.at(-1), new Set(days).size]).toEqual([from, to, Number(to.slice(8))]);
    }
    expect(weeksOf('2026-02')).toHaveLength(5);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  test('follow each other over the years', () => {
    expect(monthsFrom('2026-12', 1)).toBe('2027-01');
    expect(monthsFrom('2027-01', -1)).toBe('2026-12');
  });

  test.each(['2027-13', '2027-3', '9999-01', 'mars', ''])('“%s” is none', (text) => {
    expect(isMonth(text)).toBe(false);
  });
});
