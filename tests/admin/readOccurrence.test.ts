import { describe, expect, test } from 'vitest';
import { doneAtOf, isLate } from '../../admin/obligations/verbs/declaredDone.ts';
import { viewOf } from '../../admin/occurrences/occurrenceViews.ts';
import { lengthOf, readOccurrence } from '../../admin/occurrences/readOccurrence.ts';
import { parisInstant } from '../../admin/shared/days.ts';

const DAY = 1_440;
const now = new Date('2026-06-22T10:00:00Z');
const opened = {
  status: 'OPEN' as const,
  isIndicative: false,
  isImplied: false,
  isOverdue: false,
  causeAt: '2026-05-30T22:00:00Z',
  beginsAt: '2026-05-30T22:00:00Z',
  dueOn: null,
  dueAt: null,
  doneAt: null,
  lateMinutes: null,
};

describe('An occurrence on the screen', () => {
  test('without a figure in the text is never late: it tells for how long it has been open, by days of Paris', () => {
    expect(readOccurrence({ ...opened, isIndicative: true }, now)).toMatchObject({ key: 'indicative', minutes: 22 * DAY });
  });

  test('tells its due date, then by how much it is late, in days or in hours as the text counts', () => {
    expect(readOccurrence({ ...opened, dueOn: '2026-06-30' }, now)).toMatchObject({ key: 'due', date: '2026-06-30' });
    expect(readOccurrence({ ...opened, dueOn: '2026-06-10', isOverdue: true }, now)).toMatchObject({ key: 'late', minutes: 12 * DAY });
    const hours = readOccurrence({ ...opened, dueAt: '2026-06-22T07:00:00Z', isOverdue: true }, now);
    expect(lengthOf(hours.minutes!)).toEqual({ unit: 'hours', count: 3 });
  });

  test('that only the schedule implies was missed', () => {
    expect(readOccurrence({ ...opened, dueOn: '2026-06-10', isOverdue: true, isImplied: true }, now).key).toBe('missed');
  });

  test('that was held late stays late, and one held in time says so only where something was due', () => {
    const done = { ...opened, status: 'DONE' as const, doneAt: '2026-06-20T10:00:00Z' };
    expect(readOccurrence({ ...done, dueOn: '2026-06-08', lateMinutes: 12 * DAY }, now)).toMatchObject({
      key: 'doneLate',
      minutes: 12 * DAY,
    });
    expect(readOccurrence({ ...done, dueOn: '2026-06-30' }, now).key).toBe('doneInTime');
    expect(readOccurrence({ ...done, isIndicative: true }, now).key).toBe('done');
  });
});

describe('What is said to be done', () => {
  const due = { dueOn: '2026-06-20', dueAt: null, isIndicative: false };
  const done = { status: 'MET' as const, doneOn: '2026-06-20', doneTime: '09:00' };

  test('today is now; another day is that day on the clock of Paris', () => {
    expect(doneAtOf(due, { ...done, doneOn: '2026-06-22' }, now)).toBeNull();
    expect(doneAtOf(due, done, now)).toBe('2026-06-20T10:00:00.000Z');
    expect(doneAtOf(due, { ...done, doneOn: '31/31' }, now)).toBeNull();
    expect(doneAtOf(due, { ...done, status: 'NOT_REQUIRED' }, now)).toBeNull();
  });

  test('is late after the last day, or after the last instant of a delay of hours; never where the text gives none', () => {
    expect(isLate(due, done, now)).toBe(false);
    expect(isLate(due, { ...done, doneOn: '2026-06-21' }, now)).toBe(true);
    const byHour = { dueOn: null, dueAt: '2026-06-20T07:30:00Z', isIndicative: false };
    expect(isLate(byHour, done, now)).toBe(false);
    expect(isLate(byHour, { ...done, doneTime: '09:31' }, now)).toBe(true);
    expect(isLate({ ...due, isIndicative: true }, { ...done, doneOn: '2026-06-22' }, now)).toBe(false);
  });

  test('keeps its hour over the changes of the clock', () => {
    expect(parisInstant('2026-03-29', '04:00')).toBe('2026-03-29T02:00:00.000Z');
    expect(parisInstant('2026-10-25', '12:00')).toBe('2026-10-25T11:00:00.000Z');
    expect(parisInstant('2026-01-15', '00:30')).toBe('2026-01-14T23:30:00.000Z');
  });
});

test('A view of the list is known by its filter', () => {
  expect([viewOf({ statuses: ['OPEN'] }), viewOf({ isOverdue: true }), viewOf({ statuses: ['FORESEEN'] }), viewOf({})]).toEqual([
    'OPEN',
    'OVERDUE',
    'FORESEEN',
    'ALL',
  ]);
});
