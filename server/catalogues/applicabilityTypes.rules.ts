import type { Text } from '../platform/errors.ts';
import type { RuleAst, RuleOperand } from './applicability.rules.ts';
import type { ProfileType } from './catalogueFile.ts';

/** What a rule must know of a question it reads. */
export interface RuleQuestion {
  type: ProfileType | '';
  /** Answers of a choice. */
  choices?: readonly string[];
}

type QuestionOf = (key: string) => RuleQuestion | undefined;

/**
 * What does not compare in a rule, given what each profile key asks: a number with a text, an order between two answers yes or no, a key alone
 * that is not a yes-or-no question, a choice with an answer it does not offer, a date
 * with what is none. Keys without a known type are left out.
 */
export function ruleTypeProblems(ast: RuleAst, questionOf: QuestionOf): Text[] {
  switch (ast.op) {
    case 'and':
    case 'or':
      return ast.args.flatMap((arg) => ruleTypeProblems(arg, questionOf));
    case 'not':
      return ruleTypeProblems(ast.arg, questionOf);
    case 'truth':
      return [typeOf(ast.arg, questionOf) ?? 'boolean'].flatMap((type) => (type === 'boolean' ? [] : [notBoolean(ast.arg)]));
    case 'in':
      return ast.list.flatMap((item) => comparable(ast.left, item, questionOf));
    case 'eq':
    case 'ne':
      return comparable(ast.left, ast.right, questionOf);
    default:
      return [
        ...comparable(ast.left, ast.right, questionOf),
        ...(areDays([ast.left, ast.right], questionOf) ? [] : [ast.left, ast.right].flatMap((side) => ordered(side, questionOf))),
      ];
  }
}

function typeOf(operand: RuleOperand, questionOf: QuestionOf): ProfileType | undefined {
  if ('key' in operand) return questionOf(operand.key)?.type || undefined;
  return typeof operand.value === 'string' ? 'text' : (typeof operand.value as 'boolean' | 'number');
}

function show(operand: RuleOperand): string {
  return 'key' in operand ? operand.key : JSON.stringify(operand.value);
}

/** All are texts to the database. */
const asText = (type: ProfileType | undefined) => (type === 'choice' || type === 'date' ? 'text' : type);

function comparable(left: RuleOperand, right: RuleOperand, questionOf: QuestionOf): Text[] {
  const types = [typeOf(left, questionOf), typeOf(right, questionOf)];
  if (types[0] === undefined || types[1] === undefined) return [];
  if (asText(types[0]) === asText(types[1])) {
    return [offered, dated].flatMap((check) => [...check(left, right, questionOf), ...check(right, left, questionOf)]);
  }
  const pair = `${show(left)} (${types[0]}), ${show(right)} (${types[1]})`;
  return [{ fr: `deux valeurs de même type, et non ${pair}`, en: `two values of the same type, not ${pair}` }];
}

const isDay = (value: unknown) => {
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === `${value}T00:00:00.000Z`;
};

function dated(operand: RuleOperand, value: RuleOperand, questionOf: QuestionOf): Text[] {
  if (typeOf(operand, questionOf) !== 'date' || 'key' in value || isDay(value.value)) return [];
  return [{ fr: `une date AAAA-MM-JJ à comparer à ${show(operand)}`, en: `a date YYYY-MM-DD to compare with ${show(operand)}` }];
}

function offered(operand: RuleOperand, value: RuleOperand, questionOf: QuestionOf): Text[] {
  const choices = 'key' in operand ? questionOf(operand.key)?.choices : undefined;
  if (!choices || 'key' in value || choices.includes(String(value.value))) return [];
  const known = choices.join(', ');
  return [{ fr: `une des réponses de ${show(operand)} (${known})`, en: `one of the answers of ${show(operand)} (${known})` }];
}

/** Days written alike follow each other as texts do. */
const areDays = (sides: RuleOperand[], questionOf: QuestionOf) => sides.some((side) => typeOf(side, questionOf) === 'date');

function ordered(operand: RuleOperand, questionOf: QuestionOf): Text[] {
  if ((typeOf(operand, questionOf) ?? 'number') === 'number') return [];
  return [{ fr: `un nombre à la place de ${show(operand)}`, en: `a number instead of ${show(operand)}` }];
}

function notBoolean(operand: RuleOperand): Text {
  return { fr: `une comparaison de ${show(operand)} avec une valeur`, en: `a comparison of ${show(operand)} with a value` };
}
