import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BETWEEN, codesInSource, codesInWords } from './codesInSource.ts';

test('docs/api.md lists every code that a refusal may carry, with what it says (npm run docs:codes writes the list)', async () => {
  const codes = await codesInSource();
  expect(codes.size).toBeGreaterThan(100);
  for (const code of [
    'NOT_YOUR_PARTY',
    'FILE_TOO_LARGE',
    'CATALOGUE_INVALID',
    'OPERATION_INVALID',
    'METHOD_NOT_ALLOWED',
    'STATE_MISMATCH',
  ]) {
    expect([...codes.keys()]).toContain(code);
  }
  const page = readFileSync('docs/api.md', 'utf8');
  expect(BETWEEN.exec(page)?.[0]).toBe(`<!-- codes -->\n${codesInWords(codes)}\n<!-- /codes -->`);
});
