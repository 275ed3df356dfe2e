import { describe, expect, it, test } from 'vitest';
import {
  breachNotificationDue,
  type CommitteeFacts,
  committeeWindow,
  complaintDueOn,
  homologationTerm,
  type IdentityCheck,
  isDayPrior,
  isPrior,
  noticeEffectOn,
  rightsDue,
  rightsDueIfSuspended,
  type StatementFacts,
  slidesDueOn,
  statementEndsOn,
  termEndsOn,
} from '../../server/clocks/clocks.ts';
import type { Day } from '../../server/clocks/days.ts';

describe('72 hours from being aware of a breach', () => {
  test.each([
    ['over Easter and the change to summer time', '2027-03-26T20:30:00+01:00', '2027-03-29T21:30:00+02:00'],
    ['over the change to winter time', '2026-10-24T10:00:00+02:00', '2026-10-27T09:00:00+01:00'],
    ['over Christmas', '2026-12-24T20:00:00+01:00', '2026-12-27T20:00:00+01:00'],
    ['from the first of the two half past two of an autumn night', '2026-10-25T02:30:00+02:00', '2026-10-28T01:30:00+01:00'],
    ['from the second of them', '2026-10-25T02:30:00+01:00', '2026-10-28T02:30:00+01:00'],
    ['from the last instant before summer time', '2027-03-28T01:59:59+01:00', '2027-03-31T02:59:59+02:00'],
    ['over a year’s end', '2026-12-31T23:59:00+01:00', '2027-01-03T23:59:00+01:00'],
    ['over the 29th of February', '2028-02-28T08:00:00+01:00', '2028-03-02T08:00:00+01:00'],
    ['in a usual week', '2026-11-23T09:00:00+01:00', '2026-11-26T09:00:00+01:00'],
  ])('%s: %s leads to %s', (_when, aware, due) => {
    expect(breachNotificationDue(new Date(aware))).toEqual(new Date(due));
  });
});

describe('the answer to a person', () => {
  test.each([
    ['2026-01-31', '2026-03-02'],
    ['2027-01-31', '2027-03-01'],
    ['2028-01-31', '2028-02-29'],
    ['2026-03-05', '2026-04-07'],
    ['2027-04-01', '2027-05-03'],
    ['2026-10-01', '2026-11-02'],
    ['2026-12-01', '2027-01-04'],
    ['2028-02-29', '2028-03-29'],
    ['2026-08-31', '2026-09-30'],
    ['2027-03-31', '2027-04-30'],
  ])('to a request of %s is due on %s', (received, due) => {
    expect(rightsDue(received).answerOn).toBe(due);
  });

  test.each([
    ['2028-01-31', '2028-05-02'],
    ['2026-10-01', '2027-01-04'],
    ['2026-11-30', '2027-03-01'],
    ['2027-03-31', '2027-06-30'],
    ['2026-11-25', '2027-02-25'],
  ])('to a request of %s, once extended, is due on %s', (received, due) => {
    expect(rightsDue(received).extendedOn).toBe(due);
  });

  test.each<[Day, IdentityCheck[], Day, Day]>([
    ['2026-12-01', [{ askedOn: '2026-12-03', answeredOn: '2026-12-13' }], '2027-01-04', '2027-01-11'],
    ['2026-12-01', [], '2027-01-04', '2027-01-04'],
    ['2026-11-02', [{ askedOn: '2026-11-03', answeredOn: '2026-11-03' }], '2026-12-02', '2026-12-02'],
    ['2026-11-02', [{ askedOn: '2026-11-03', answeredOn: '2026-11-06' }], '2026-12-02', '2026-12-07'],
    [
      '2026-11-02',
      [
        { askedOn: '2026-11-03', answeredOn: '2026-11-05' },
        { askedOn: '2026-11-10', answeredOn: '2026-11-12' },
      ],
      '2026-12-02',
      '2026-12-07',
    ],
    ['2027-03-01', [{ askedOn: '2027-03-27', answeredOn: '2027-03-29' }], '2027-04-01', '2027-04-05'],
  ])('received %s, identity asked %j: prudent %s, suspended %s', (received, checks, prudent, suspended) => {
    expect(rightsDue(received).answerOn).toBe(prudent);
    expect(rightsDueIfSuspended(received, checks).answerOn).toBe(suspended);
  });

  it('counts the holidays of Alsace-Moselle where they are those of the instance', () => {
    expect(rightsDue('2027-02-26').answerOn).toBe('2027-03-26');
    expect(rightsDue('2027-02-26', 'ALSACE_MOSELLE').answerOn).toBe('2027-03-30');
  });
});

describe('an investment committee', () => {
  const facts = (lastHeldOn: Day, more: Omit<CommitteeFacts, 'lastHeldOn'> = {}): CommitteeFacts => ({ lastHeldOn, ...more });
  test.each<[CommitteeFacts, Day, Day, Day, string]>([
    [facts('2026-06-18', { exhaustedOn: '2026-12-31' }), '2026-11-16', '2026-12-01', '2026-12-18', 'GUIDE'],
    [facts('2026-11-25', { provisionalUntil: '2027-01-25' }), '2026-12-11', '2027-01-25', '2027-05-25', 'DECISION'],
    [facts('2026-06-18'), '2026-11-03', '2026-12-18', '2026-12-18', 'AGREEMENT'],
    [facts('2020-11-23'), '2021-04-08', '2021-05-23', '2021-05-23', 'AGREEMENT'],
    [facts('2026-08-31'), '2027-01-14', '2027-02-28', '2027-02-28', 'AGREEMENT'],
    [facts('2026-06-18', { exhaustedOn: '2027-06-30' }), '2026-11-03', '2026-12-18', '2026-12-18', 'AGREEMENT'],
    [
      facts('2026-06-18', { exhaustedOn: '2026-12-31', provisionalUntil: '2026-10-15' }),
      '2026-08-31',
      '2026-10-15',
      '2026-12-18',
      'DECISION',
    ],
    [facts('2026-06-18', { period: 'P3M' }), '2026-08-04', '2026-09-18', '2026-09-18', 'AGREEMENT'],
  ])('after %j is prepared from %s, held by %s, owed by %s because of the %s', (given, opensOn, latestOn, agreedOn, bound) => {
    expect(committeeWindow(given)).toEqual({ opensOn, latestOn, agreedOn, bound });
  });

  test('has no last day where the agreement wants none and nothing else is known', () => {
    const given = facts('2026-06-18', { period: null });
    expect(committeeWindow(given)).toEqual({ opensOn: null, latestOn: null, agreedOn: null, bound: null });
    expect(committeeWindow({ ...given, exhaustedOn: '2026-12-31' })).toMatchObject({
      latestOn: '2026-12-01',
      agreedOn: null,
      bound: 'GUIDE',
    });
  });

  test('is sent what it is shown a week before', () => {
    expect(slidesDueOn('2026-12-04')).toBe('2026-11-27');
  });
});

describe('notice and term', () => {
  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2021-05-10', 3, '2021-08-10'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-05-01', 3, '2026-08-01'],
  ])('received %s, a notice of %i months takes effect on %s, holiday or not', (received, months, effect) => {
    expect(noticeEffectOn(received, months)).toBe(effect);
  });

  test.each([
    ['2020-11-23', 6, '2021-05-23'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('signed on %s for %i months ends on %s', (signed, months, ends) => {
    expect(termEndsOn(signed, months)).toBe(ends);
  });
});

describe('a homologation', () => {
  test.each<[Day, number, Day, Day, Day[]]>([
    ['2025-03-17', 12, '2026-03-17', '2026-01-17', ['2025-09-17', '2025-12-17', '2026-02-17']],
    ['2025-08-31', 6, '2026-02-28', '2025-12-28', ['2025-11-28', '2026-01-28']],
    ['2025-08-31', 24, '2027-08-31', '2027-04-30', ['2026-08-31', '2027-02-28', '2027-05-31', '2027-07-31']],
    ['2025-08-31', 36, '2028-08-31', '2028-02-29', ['2026-08-31', '2027-08-31', '2028-02-29', '2028-05-31', '2028-07-31']],
    ['2026-11-26', 3, '2027-02-26', '2026-12-26', ['2027-01-26']],
    ['2026-11-26', 1, '2026-12-26', '2026-11-26', []],
    ['2024-02-29', 12, '2025-02-28', '2024-12-28', ['2024-08-28', '2024-11-28', '2025-01-28']],
  ])('decided on %s for %i months ends on %s, soon from %s, and is recalled on %j', (decided, months, expiresOn, soonOn, remindersOn) => {
    expect(homologationTerm(decided, months)).toEqual({ expiresOn, soonOn, remindersOn });
  });
});

describe('an accessibility statement', () => {
  test.each<[StatementFacts, Day]>([
    [{ publishedOn: '2024-05-12', newVersionOn: '2026-02-01' }, '2027-05-12'],
    [{ publishedOn: '2024-05-12' }, '2027-05-12'],
    [{ publishedOn: '2025-05-12', newVersionOn: '2025-09-01' }, '2027-03-01'],
    [{ publishedOn: '2025-05-12', newVersionOn: '2025-05-12' }, '2028-05-12'],
    [{ publishedOn: '2025-05-12', newVersionOn: '2023-01-01' }, '2028-05-12'],
    [{ publishedOn: '2025-05-12', newVersionOn: '2025-09-01', changedOn: '2026-01-15' }, '2026-01-15'],
    [{ publishedOn: '2024-02-29' }, '2027-02-28'],
  ])('of %j ends on %s', (facts, end) => {
    expect(statementEndsOn(facts)).toBe(end);
  });
});

describe('a complaint about accessibility', () => {
  test.each<[Day, Day | null, Day]>([
    ['2026-10-01', null, '2026-10-08'],
    ['2026-10-01', '2026-10-30', '2026-10-30'],
    ['2026-12-28', null, '2027-01-04'],
    ['2027-03-27', null, '2027-04-03'],
  ])('sent on %s, with the delay announced %s, is answered by %s', (sent, announced, due) => {
    expect(complaintDueOn(sent, announced)).toBe(due);
  });
});

describe('what comes before something', () => {
  test.each([
    ['2026-11-25T23:59:59.999+01:00', '2026-11-26', true],
    ['2026-11-26T00:00:00+01:00', '2026-11-26', false],
    ['2026-11-25T23:30:00Z', '2026-11-26', false],
    ['2027-03-27T23:30:00+01:00', '2027-03-28', true],
    ['2026-10-24T22:30:00Z', '2026-10-25', false],
  ])('given at %s, is it before %s? %s', (given, thing, isBefore) => {
    expect(isPrior(new Date(given), thing)).toBe(isBefore);
  });

  it('is dated the day before at the latest when only its day is known', () => {
    expect([isDayPrior('2026-11-25', '2026-11-26'), isDayPrior('2026-11-26', '2026-11-26')]).toEqual([true, false]);
  });
});
