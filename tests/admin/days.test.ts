import { describe, expect, test } from 'vitest';
import { buildFormat } from '../../admin/providers/format.ts';
import { addMonths, readDay, todayInParis, writeDay } from '../../admin/shared/days.ts';

describe('A date that is shown', () => {
  test('is the day in Paris for an instant of the night, and itself for a calendar date', () => {
    const { day } = buildFormat('fr');
    expect(day('2026-11-25T23:30:00.000Z')).toBe('26/11/2026');
    expect(day('2026-07-13T22:30:00.000Z')).toBe('14/07/2026');
    expect(day('2026-11-25')).toBe('25/11/2026');
  });

  test.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '9999-12-31T23:59:59.999Z', 'infinity', ''])(
    'says of %s that nobody can read it, and never fails',
    (iso) => {
      expect([buildFormat('fr').day(iso), buildFormat('en').instant(iso)]).toEqual(['date illisible', 'unreadable date']);
    },
  );
});

describe('A day typed by hand', () => {
  test.each([
    ['01/03/2026', '2026-03-01'],
    ['1/3/2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    [' 2026-03-01 ', '2026-03-01'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is understood', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test.each(['', '31/02/2027', '29/02/2027', '12/31/2026', '1/3/26', 'demain', '01/03/202'])('“%s” is no day', (typed) => {
    expect(readDay(typed)).toBeUndefined();
  });

  test('is written the French way, and left alone while it is not whole', () => {
    expect(writeDay('2026-03-01')).toBe('01/03/2026');
    expect(writeDay('01/03/202')).toBe('01/03/202');
  });
});

describe('A length of validity', () => {
  test('ends on the same day of the month, or on its last one', () => {
    expect(addMonths('2026-03-01', 12)).toBe('2027-03-01');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  });

  test('starts today on the clock of Paris', () => {
    expect(todayInParis(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  });
});

describe('A duration that is shown', () => {
  test.each([
    ['P3M', '3 mois', '3 months'],
    ['P1Y', '1 an', '1 year'],
    ['P2W', '2 semaines', '2 weeks'],
    ['PT72H', '72 heures', '72 hours'],
    ['P1Y6M', '1 an et 6 mois', '1 year and 6 months'],
    ['trois mois', 'trois mois', 'trois mois'],
    ['P', 'P', 'P'],
    ['PT', 'PT', 'PT'],
  ])('%s is %s, in English %s', (iso, french, english) => {
    const told = ['fr', 'en'].map((locale) => buildFormat(locale).duration(iso).replaceAll('\u00a0', ' '));
    expect(told).toEqual([french, english]);
  });
});
