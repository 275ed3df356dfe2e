import type { QuestionType } from '../../generated/graphql.ts';

/** What stands in a list of answers for "nobody knows yet". */
export const UNKNOWN = 'unknown';

const NUMBER = /^[-+]?\d+(\.\d+)?$/;

/** What was typed or chosen, as the API takes it; null for unknown. What is no number is sent as it is, for the API to say what it accepts. */
export function readTyped(type: QuestionType, typed: string): unknown {
  const words = typed.trim();
  if (words === '' || (type !== 'TEXT' && words === UNKNOWN)) return null;
  if (type === 'BOOLEAN') return words === 'true';
  if (type !== 'NUMBER') return words;
  const plain = words.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return NUMBER.test(plain) ? Number(plain) : words;
}
