import { describe, expect, test } from 'vitest';
import { edit, placeOf, problemsOf, threeParties } from './support.ts';

const REVIEW = 'reviewPeriod: P6M';
const ANSWER = 'kind: RELATIVE, rule: P30D';
const YEARLY = 'kind: PERIODIC, rule: P1Y, from: agreement.signedOn, label: une fois par an';

const REFUSED: [what: string, before: string, after: string, code: string, path: string, place: string][] = [
  ['a review every 9999 years', REVIEW, 'reviewPeriod: P9999Y', 'DURATION_OUT_OF_RANGE', 'commitments[7].reviewPeriod', 'P9999Y'],
  ['a review every 1201 months', REVIEW, 'reviewPeriod: P1201M', 'DURATION_OUT_OF_RANGE', 'commitments[7].reviewPeriod', 'P1201M'],
  ['a review every 99999 days', REVIEW, 'reviewPeriod: P99999D', 'DURATION_OUT_OF_RANGE', 'commitments[7].reviewPeriod', 'P99999D'],
  ['a review at once', REVIEW, 'reviewPeriod: P0D', 'DURATION_OUT_OF_RANGE', 'commitments[7].reviewPeriod', 'P0D'],
  ['a review every hour', REVIEW, 'reviewPeriod: PT1H', 'DURATION_OUT_OF_RANGE', 'commitments[7].reviewPeriod', 'PT1H'],
  ['a negative review', REVIEW, 'reviewPeriod: -P6M', 'BAD_DURATION', 'commitments[7].reviewPeriod', '-P6M'],
  ['a fraction of a month', REVIEW, 'reviewPeriod: P0.5M', 'BAD_DURATION', 'commitments[7].reviewPeriod', 'P0.5M'],
  ['a comma in it', REVIEW, 'reviewPeriod: "P1,5Y"', 'BAD_DURATION', 'commitments[7].reviewPeriod', '"P1,5Y"'],
  ['a negative part', REVIEW, 'reviewPeriod: P1Y-6M', 'BAD_DURATION', 'commitments[7].reviewPeriod', 'P1Y-6M'],
  ['a delay of 101 years', ANSWER, 'kind: RELATIVE, rule: P101Y', 'DURATION_OUT_OF_RANGE', 'commitments[3].deadline.rule', 'P101Y'],
  ['a recurrence without a length', YEARLY, YEARLY.replace('P1Y', 'P0D'), 'DURATION_OUT_OF_RANGE', 'commitments[1].deadline.rule', 'P0D'],
  ['a term of 9999 years', 'term: P3Y', 'term: P9999Y', 'DURATION_OUT_OF_RANGE', 'agreement.term', 'P9999Y'],
  ['no term', 'term: P3Y', 'term: PT0S', 'DURATION_OUT_OF_RANGE', 'agreement.term', 'PT0S'],
  ['a notice of 200 years', 'noticePeriod: P6M', 'noticePeriod: P200Y', 'DURATION_OUT_OF_RANGE', 'agreement.noticePeriod', 'P200Y'],
  ['an end in the year 9999', '2029-01-14', '9999-12-31', 'BAD_DATE', 'agreement.endsOn', '9999-12-31'],
  ['an end in the year 2200', '2029-01-14', '2200-01-01', 'BAD_DATE', 'agreement.endsOn', '2200-01-01'],
  ['an end in the year 10000', '2029-01-14', '10000-01-01', 'BAD_DATE', 'agreement.endsOn', '10000-01-01'],
  ['the 29th of February of 2027', '2029-01-14', '2027-02-29', 'BAD_DATE', 'agreement.endsOn', '2027-02-29'],
  ['an amount finer than a cent', 'ae: 250000', 'ae: 250000.005', 'BAD_AMOUNT', 'agreement.credits[0].ae', '250000.005'],
  ['an amount of a billion billions', 'ae: 250000', 'ae: 1e18', 'BAD_AMOUNT', 'agreement.credits[0].ae', '1e18'],
];

describe('a duration, a day or an amount that nobody can mean is refused with its line and column', () => {
  test.each(REFUSED)('%s', (_what, before, after, code, path, place) => {
    const source = edit(threeParties, before, after);
    const problems = problemsOf(source);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
    expect(problems[0]).toMatchObject(placeOf(source, place));
    expect(problems[0]!.expected.fr).not.toBe(problems[0]!.expected.en);
  });

  test('a signature in 1899 is refused, and a due date that would fall after 2199', () => {
    const signed = /signedOn: \S+/.exec(threeParties)![0];
    expect(problemsOf(edit(threeParties, signed, 'signedOn: 1899-12-31')).map(({ code, path }) => [code, path])).toEqual([
      ['BAD_DATE', 'agreement.signedOn'],
    ]);
    const late = edit(edit(threeParties, signed, 'signedOn: 2199-12-30'), '2029-01-14', '2199-12-31');
    const paths = problemsOf(late).map(({ code, path }) => [code, path]);
    expect(paths).toContainEqual(['DATE_OUT_OF_RANGE', 'commitments[3].deadline.rule']);
    expect(paths.every(([code]) => code === 'DATE_OUT_OF_RANGE')).toBe(true);
  });
});

describe('what can be meant is accepted', () => {
  test.each(['P1D', 'P2W', 'P1Y6M', 'PT72H', 'P100Y', 'P1200M'])('a review every %s', (duration) => {
    expect(problemsOf(edit(threeParties, REVIEW, `reviewPeriod: ${duration}`))).toEqual([]);
  });

  test.each(['P0D', 'PT4H', 'P100Y'])('a delay of %s', (duration) => {
    expect(problemsOf(edit(threeParties, ANSWER, `kind: RELATIVE, rule: ${duration}`))).toEqual([]);
  });

  test.each(['2028-02-29', '2199-12-31'])('an end on %s', (day) => {
    expect(problemsOf(edit(edit(threeParties, 'rule: P1D', 'rule: P1M'), '2029-01-14', day))).toEqual([]);
  });
});
