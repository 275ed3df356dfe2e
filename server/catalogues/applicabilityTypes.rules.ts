import type { Text } from '../platform/errors.ts';
import type { RuleAst, RuleOperand } from './applicability.rules.ts';
import type { ProfileType } from './catalogueFile.ts';

type TypeOfKey = (key: string) => ProfileType | undefined;

/**
 * What does not compare in a rule, given the type of each profile key: a number with a text, an order between two answers yes or no, a key
 * alone that is not a yes-or-no question. Keys without a known type are left out.
 */
export function ruleTypeProblems(ast: RuleAst, typeOfKey: TypeOfKey): Text[] {
  switch (ast.op) {
    case 'and':
    case 'or':
      return ast.args.flatMap((arg) => ruleTypeProblems(arg, typeOfKey));
    case 'not':
      return ruleTypeProblems(ast.arg, typeOfKey);
    case 'truth':
      return [typeOf(ast.arg, typeOfKey) ?? 'boolean'].flatMap((type) => (type === 'boolean' ? [] : [notBoolean(ast.arg)]));
    case 'in':
      return ast.list.flatMap((item) => comparable(ast.left, item, typeOfKey));
    case 'eq':
    case 'ne':
      return comparable(ast.left, ast.right, typeOfKey);
    default:
      return [...comparable(ast.left, ast.right, typeOfKey), ...[ast.left, ast.right].flatMap((side) => ordered(side, typeOfKey))];
  }
}

function typeOf(operand: RuleOperand, typeOfKey: TypeOfKey): ProfileType | undefined {
  if ('key' in operand) return typeOfKey(operand.key);
  return typeof operand.value === 'string' ? 'text' : (typeof operand.value as 'boolean' | 'number');
}

function show(operand: RuleOperand): string {
  return 'key' in operand ? operand.key : JSON.stringify(operand.value);
}

function comparable(left: RuleOperand, right: RuleOperand, typeOfKey: TypeOfKey): Text[] {
  const types = [typeOf(left, typeOfKey), typeOf(right, typeOfKey)];
  if (types[0] === undefined || types[1] === undefined || types[0] === types[1]) return [];
  const pair = `${show(left)} (${types[0]}), ${show(right)} (${types[1]})`;
  return [{ fr: `deux valeurs de même type, et non ${pair}`, en: `two values of the same type, not ${pair}` }];
}

function ordered(operand: RuleOperand, typeOfKey: TypeOfKey): Text[] {
  if ((typeOf(operand, typeOfKey) ?? 'number') === 'number') return [];
  return [{ fr: `un nombre à la place de ${show(operand)}`, en: `a number instead of ${show(operand)}` }];
}

function notBoolean(operand: RuleOperand): Text {
  return { fr: `une comparaison de ${show(operand)} avec une valeur`, en: `a comparison of ${show(operand)} with a value` };
}
