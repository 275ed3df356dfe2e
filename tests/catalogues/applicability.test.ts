import { describe, expect, it } from 'vitest';
import { MAX_RULE_DEPTH, MAX_RULE_LENGTH, parseRule, RuleSyntaxError, ruleKeys } from '../../server/catalogues/applicability.rules.ts';
import { ruleTypeProblems } from '../../server/catalogues/applicabilityTypes.rules.ts';
import type { ProfileType } from '../../server/catalogues/catalogueFile.ts';

const key = (name: string) => ({ key: name });
const value = (content: boolean | number | string) => ({ value: content });
const truth = (name: string) => ({ op: 'truth', arg: key(name) });

const UNDERSTOOD: [rule: string, ast: object][] = [
  ['s.a', truth('s.a')],
  ['true', { op: 'truth', arg: value(true) }],
  ['s.a == true', { op: 'eq', left: key('s.a'), right: value(true) }],
  ['s.a!=false', { op: 'ne', left: key('s.a'), right: value(false) }],
  ['s.n < 10', { op: 'lt', left: key('s.n'), right: value(10) }],
  ['s.n <= -1.5', { op: 'le', left: key('s.n'), right: value(-1.5) }],
  ['s.n > 0', { op: 'gt', left: key('s.n'), right: value(0) }],
  ['10000 >= s.n', { op: 'ge', left: value(10_000), right: key('s.n') }],
  ["s.t == 'l\\'eau'", { op: 'eq', left: key('s.t'), right: value("l'eau") }],
  ['s.t == "a \\"b\\" \\\\"', { op: 'eq', left: key('s.t'), right: value('a "b" \\') }],
  ['s.t in [\'a\', "b"]', { op: 'in', left: key('s.t'), list: [value('a'), value('b')] }],
  ['s.n in [1]', { op: 'in', left: key('s.n'), list: [value(1)] }],
  ['s.a == s.b', { op: 'eq', left: key('s.a'), right: key('s.b') }],
  ['not s.a', { op: 'not', arg: truth('s.a') }],
  ['not not s.a', { op: 'not', arg: { op: 'not', arg: truth('s.a') } }],
  ['s.a and s.b and s.c', { op: 'and', args: [truth('s.a'), truth('s.b'), truth('s.c')] }],
  ['s.a or s.b and not s.c', { op: 'or', args: [truth('s.a'), { op: 'and', args: [truth('s.b'), { op: 'not', arg: truth('s.c') }] }] }],
  ['(s.a or s.b) and s.c', { op: 'and', args: [{ op: 'or', args: [truth('s.a'), truth('s.b')] }, truth('s.c')] }],
  ['((s.a))', truth('s.a')],
  ['not s.n == 1', { op: 'not', arg: { op: 'eq', left: key('s.n'), right: value(1) } }],
  [' \n s.a\tand\n s.b ', { op: 'and', args: [truth('s.a'), truth('s.b')] }],
  ['android', truth('android')],
  ['s.and', truth('s.and')],
  [
    'service.authenticatesUsers == true and not (service.isOnlineProcedure == false)',
    {
      op: 'and',
      args: [
        { op: 'eq', left: key('service.authenticatesUsers'), right: value(true) },
        { op: 'not', arg: { op: 'eq', left: key('service.isOnlineProcedure'), right: value(false) } },
      ],
    },
  ],
];

const REFUSED: [rule: string, offset: number, expected: string][] = [
  ['', 0, 'a profile key or a value'],
  ['s.a ==', 6, 'a profile key or a value'],
  ['s.a = true', 4, '"==" to compare'],
  ['s.a and', 7, 'a profile key or a value'],
  ['and s.a', 0, 'a profile key or a value'],
  ['s.a s.b', 4, '"and", "or" or the end of the rule'],
  ['s.a && s.b', 4, 'a profile key, a value, an operator or a parenthesis'],
  ['s.a AND s.b', 4, '"and", "or" or the end of the rule'],
  ['(s.a', 4, '")"'],
  ['s.a)', 3, '"and", "or" or the end of the rule'],
  ['()', 1, 'a profile key or a value'],
  ['1 < 2 < 3', 6, '"and", "or" or the end of the rule'],
  ['3', 1, 'a comparison operator (== != < <= > >= in)'],
  ["'oui'", 5, 'a comparison operator (== != < <= > >= in)'],
  ["s.t == 'oui", 7, 'a text closed by the same quote'],
  ['s.t in []', 8, 'a profile key or a value'],
  ['s.t in [1, ]', 11, 'a profile key or a value'],
  ['s.t in 1', 7, '"["'],
  ['s.t in [1 2]', 10, '"]"'],
  ['s.n == 12abc', 7, 'a profile key, a value, an operator or a parenthesis'],
  ['s.n == 1e9', 7, 'a profile key, a value, an operator or a parenthesis'],
  [`s.n == ${'9'.repeat(400)}`, 7, 'a profile key, a value, an operator or a parenthesis'],
  ['process.exit(1)', 12, '"and", "or" or the end of the rule'],
  ['s..a', 1, 'a profile key, a value, an operator or a parenthesis'],
  ['s.a; drop table x', 3, 'a profile key, a value, an operator or a parenthesis'],
  ['not', 3, 'a profile key or a value'],
  [`${'('.repeat(21)}s.a`, 21, `at most ${MAX_RULE_DEPTH} nested levels`],
  [`${'not '.repeat(21)}s.a`, 84, `at most ${MAX_RULE_DEPTH} nested levels`],
  ['a'.repeat(MAX_RULE_LENGTH + 1), MAX_RULE_LENGTH, `at most ${MAX_RULE_LENGTH} characters`],
];

const TYPES: Record<string, ProfileType> = { 's.a': 'boolean', 's.n': 'number', 's.t': 'text' };
const MISTYPED: [rule: string, problems: number][] = [
  ['s.a == true and s.n >= 10 and s.t in ["x"]', 0],
  ['s.unknown == 3', 0],
  ['s.a == 1', 1],
  ['s.t', 1],
  ['s.n', 1],
  ['s.a < true', 2],
  ['s.t > "a"', 2],
  ['s.n in [1, "deux", true]', 2],
  ['not (s.a or s.t == 2)', 1],
];

describe('the language of applicability rules', () => {
  it.each(UNDERSTOOD)('understands %j', (rule, ast) => {
    expect(parseRule(rule)).toEqual(ast);
  });

  it.each(REFUSED)('refuses %j and says where', (rule, offset, expected) => {
    const refuse = () => parseRule(rule);
    expect(refuse).toThrow(RuleSyntaxError);
    expect(refuse).toThrow(expect.objectContaining({ offset, expected: expect.objectContaining({ en: expected }) }));
  });

  it('names the profile keys a rule reads, each once', () => {
    expect(ruleKeys(parseRule('s.b and (s.a == 1 or not s.b) and s.c in [s.d, 2]'))).toEqual(['s.b', 's.a', 's.c', 's.d']);
  });

  it.each(MISTYPED)('finds in %j the values that do not compare', (rule, count) => {
    expect(ruleTypeProblems(parseRule(rule), (name) => (TYPES[name] ? { type: TYPES[name] } : undefined))).toHaveLength(count);
  });
});
