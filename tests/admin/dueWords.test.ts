import { expect, test } from 'vitest';
import { noDueDate } from '../../admin/obligations/dueWords.ts';

test.each([
  ['the source fixes no day', false, 'PROVE', 'none'],
  ['the source fixes no day of what occurs', false, 'OCCUR', 'none'],
  ['what occurs has its day from each occurrence, and none has one now', true, 'OCCUR', 'ofOccurrences'],
  ['a rule of the source gives a day that no calendar has', true, 'PROVE', 'unreadable'],
] as const)('an obligation without a due date says why: %s', (_, isDueDateFixed, tracking, key) => {
  expect(noDueDate({ isDueDateFixed, tracking })).toBe(`garant.dueDate.${key}`);
});
