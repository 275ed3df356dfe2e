import { describe, expect, it } from 'vitest';
import { edit, placeOf, problemsOf, signedAgreement, threeParties } from './support.ts';

const doubled = (level: number) =>
  `l${level}: &l${level} [${Array(9)
    .fill(`*l${level - 1}`)
    .join(', ')}]`;
const bomb = ['l0: &l0 [eau, eau]', ...Array.from({ length: 9 }, (_, index) => doubled(index + 1))].join('\n');

const HOSTILE: [name: string, source: string, code: string][] = [
  ['nine levels of aliases of aliases', bomb, 'YAML_ALIAS'],
  ['an alias, be it harmless', 'key: &k eau\ntitle: *k\n', 'YAML_ALIAS'],
  ['a merge key', 'a: &a { b: 1 }\nc:\n  <<: *a\n', 'YAML_ALIAS'],
  ['a million open brackets', '['.repeat(1_000_000), 'YAML_TOO_DEEP'],
  ['lists in lists on one line', '- '.repeat(500_000), 'YAML_TOO_DEEP'],
  ['a hundred nested fields', Array.from({ length: 100 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'), 'YAML_TOO_DEEP'],
  ['60,000 fields', Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n'), 'TOO_MANY_VALUES'],
  ['more than 2 MB', `title: ${'x'.repeat(2 * 1024 * 1024)}`, 'FILE_TOO_LARGE'],
  ['a tag that would build an object', 'title: !!js/function "return 1"\n', 'YAML_TAG'],
  ['a standard tag', 'title: !!binary eau=\n', 'YAML_TAG'],
  ['a second document', `${threeParties}---\nkey: autre\n`, 'YAML_MULTIPLE_DOCUMENTS'],
  ['an older YAML, where yes is true', '%YAML 1.1\n---\ntitle: yes\n', 'YAML_DIRECTIVE'],
  ['a field that is a list', '? [a, b]\n: c\n', 'YAML_SYNTAX'],
  ['a tabulation as indentation', 'agreement:\n\ttitle: eau\n', 'YAML_SYNTAX'],
  ['an unclosed quote', 'title: "eau\n', 'YAML_SYNTAX'],
  ['nothing at all', '', 'WRONG_TYPE'],
  ['a list instead of a catalogue', '- eau\n', 'WRONG_TYPE'],
];

describe('a catalogue file is one plain YAML 1.2 document', () => {
  it.each(HOSTILE)('refuses %s, within seconds', (_name, source, code) => {
    const start = performance.now();
    expect(new Set(problemsOf(source).map((problem) => problem.code))).toEqual(new Set([code]));
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('points at a field written twice', () => {
    const source = edit(threeParties, 'nature: PRIOR_OPINION', 'nature: PRIOR_OPINION\n    nature: STANDING');
    expect(problemsOf(source)).toMatchObject([
      { code: 'YAML_DUPLICATE_KEY', found: '"nature"', ...placeOf(source, 'nature: STANDING\n    force') },
    ]);
  });

  it('stays quick when everything in the file is wrong', () => {
    const fields = Array.from({ length: 19_000 }, (_, index) => `k${index}: 1`).join('\n');
    const codes = Array.from({ length: 9_000 }, (_, index) => `C${index}`).join(', ');
    const start = performance.now();
    expect(problemsOf(fields).length).toBeGreaterThan(19_000);
    expect(problemsOf(`matrix: { rows: [${codes}], columns: [${codes}] }\n`).length).toBeGreaterThan(18_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('gives a field named after the prototype no power', () => {
    const source = `${threeParties}__proto__: { key: autre }\n`;
    expect(problemsOf(source)).toMatchObject([{ code: 'UNKNOWN_FIELD', path: '__proto__' }]);
  });

  it('accepts the catalogues of the project', () => {
    expect(problemsOf(signedAgreement)).toEqual([]);
    expect(problemsOf(threeParties)).toEqual([]);
    expect(problemsOf(threeParties.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(problemsOf(`\uFEFF${threeParties}`)).toEqual([]);
  });
});
