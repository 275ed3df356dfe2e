import { describe, expect, it } from 'vitest';
import { parseRule } from '../../server/catalogues/applicability.rules.ts';
import { ruleTypeProblems } from '../../server/catalogues/applicabilityTypes.rules.ts';
import type { ProfileQuestion, ProfileType } from '../../server/catalogues/catalogueFile.ts';
import { readAnswer } from '../../server/catalogues/readAnswer.ts';

const OPENED: ProfileQuestion = { key: 'service.openedOn', question: 'Quand le service a-t-il ouvert ?', type: 'date' };
const TYPES: Record<string, ProfileType> = { 's.d': 'date', 's.e': 'date', 's.n': 'number', 's.t': 'text' };

describe('a question whose answer is a date', () => {
  it.each(['2026-09-01', '1900-01-01', '2199-12-31', '2028-02-29'])('is answered by %s', (day) => {
    expect(readAnswer(OPENED, day)).toBe(day);
  });

  it('may be left unknown', () => {
    expect(readAnswer(OPENED, null)).toBeNull();
  });

  it.each([
    '2026-02-30',
    '2027-02-29',
    '1899-12-31',
    '2200-01-01',
    '01/09/2026',
    '2026-9-1',
    '2026-09-01T00:00:00Z',
    ' 2026-09-01',
    'demain',
    '',
    20260901,
    true,
    ['2026-09-01'],
  ])('is not answered by %j, and says what would be', (value) => {
    expect(() => readAnswer(OPENED, value)).toThrow(
      expect.objectContaining({
        code: 'ANSWER_TYPE',
        text: {
          fr: 'Répondez par une date AAAA-MM-JJ, du 1900-01-01 au 2199-12-31, ou inconnu (null).',
          en: 'Answer with a date YYYY-MM-DD, from 1900-01-01 to 2199-12-31, or unknown (null).',
        },
        fieldErrors: [expect.objectContaining({ field: 'value' })],
      }),
    );
  });

  it.each<[rule: string, problems: number]>([
    ["s.d >= '2026-09-01'", 0],
    ["s.d == '2026-09-01' or s.d < s.e", 0],
    ["s.d in ['2026-09-01', '2027-09-01']", 0],
    ["s.d > 'demain'", 1],
    ["'2026-02-30' > s.d", 1],
    ['s.d > 2026', 1],
    ['s.d == s.n', 1],
    ["s.t > '2026-09-01'", 2],
  ])('is compared as a date in %j (%d problems)', (rule, count) => {
    expect(ruleTypeProblems(parseRule(rule), (key) => (TYPES[key] ? { type: TYPES[key] } : undefined))).toHaveLength(count);
  });
});
