import type { Text } from '../platform/errors.ts';

export type RuleOperand = { key: string } | { value: boolean | number | string };

export type ComparisonOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/**
 * A rule over the profile of a service, stored as JSON and evaluated by the database with three values: an unknown answer gives unknown.
 */
export type RuleAst =
  | { op: 'and' | 'or'; args: RuleAst[] }
  | { op: 'not'; arg: RuleAst }
  | { op: ComparisonOperator; left: RuleOperand; right: RuleOperand }
  | { op: 'in'; left: RuleOperand; list: RuleOperand[] }
  | { op: 'truth'; arg: RuleOperand };

export const MAX_RULE_LENGTH = 1000;
export const MAX_RULE_DEPTH = 20;

/** The rule is not written in the language; `offset` counts characters from its beginning. */
export class RuleSyntaxError extends Error {
  readonly offset: number;
  readonly expected: Text;

  constructor(offset: number, expected: Text) {
    super(`Rule not understood at character ${offset + 1}: expected ${expected.en}`);
    this.name = 'RuleSyntaxError';
    this.offset = offset;
    this.expected = expected;
  }
}

interface Token {
  kind: 'key' | 'word' | 'number' | 'string' | 'symbol' | 'end';
  text: string;
  value?: number | string;
  offset: number;
}

const WORDS = new Set(['and', 'or', 'not', 'in', 'true', 'false']);
const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = { '==': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };
const TOKEN =
  /\s+|([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)|(-?\d{1,15}(?:\.\d{1,10})?(?![\w.]))|('(?:[^'\\]|\\['\\])*'|"(?:[^"\\]|\\["\\])*")|(==|!=|<=|>=|[<>()[\],])/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    if (!match) throw new RuleSyntaxError(offset, unreadable(text[offset]!));
    const [whole, name, number, quoted, symbol] = match;
    if (name !== undefined) tokens.push({ kind: WORDS.has(name) ? 'word' : 'key', text: name, offset });
    if (number !== undefined) tokens.push({ kind: 'number', text: number, value: Number(number), offset });
    if (quoted !== undefined) {
      tokens.push({ kind: 'string', text: quoted, value: quoted.slice(1, -1).replace(/\\(.)/g, '$1'), offset });
    }
    if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol, offset });
    offset += whole.length;
  }
  return [...tokens, { kind: 'end', text: '', offset: text.length }];
}

function unreadable(character: string): Text {
  if (character === "'" || character === '"') return { fr: 'un texte fermé par le même guillemet', en: 'a text closed by the same quote' };
  if (character === '=') return { fr: '« == » pour comparer', en: '"==" to compare' };
  return {
    fr: 'une clé du profil, une valeur, un opérateur ou une parenthèse',
    en: 'a profile key, a value, an operator or a parenthesis',
  };
}

const OPERAND: Text = { fr: 'une clé du profil ou une valeur', en: 'a profile key or a value' };
const COMPARISON: Text = {
  fr: 'un opérateur de comparaison (== != < <= > >= in)',
  en: 'a comparison operator (== != < <= > >= in)',
};

class Parser {
  private readonly tokens: Token[];
  private position = 0;
  private depth = 0;

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  rule(): RuleAst {
    const ast = this.either();
    if (this.next.kind !== 'end')
      throw this.expected({ fr: '« and », « or » ou la fin de la règle', en: '"and", "or" or the end of the rule' });
    return ast;
  }

  private get next(): Token {
    return this.tokens[this.position]!;
  }

  private expected(text: Text): RuleSyntaxError {
    return new RuleSyntaxError(this.next.offset, text);
  }

  private accept(text: string): boolean {
    const found = (this.next.kind === 'word' || this.next.kind === 'symbol') && this.next.text === text;
    if (found) this.position += 1;
    return found;
  }

  private require(text: string): void {
    if (!this.accept(text)) throw this.expected({ fr: `« ${text} »`, en: `"${text}"` });
  }

  private deeper<T>(parse: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_RULE_DEPTH) {
      throw this.expected({ fr: `au plus ${MAX_RULE_DEPTH} niveaux imbriqués`, en: `at most ${MAX_RULE_DEPTH} nested levels` });
    }
    const result = parse();
    this.depth -= 1;
    return result;
  }

  private either(): RuleAst {
    return this.joined('or', () => this.all());
  }

  private all(): RuleAst {
    return this.joined('and', () => this.unary());
  }

  private joined(op: 'and' | 'or', part: () => RuleAst): RuleAst {
    const first = part();
    const args = [first];
    while (this.accept(op)) args.push(part());
    return args.length === 1 ? first : { op, args };
  }

  private unary(): RuleAst {
    if (this.accept('not')) return this.deeper(() => ({ op: 'not', arg: this.unary() }));
    if (this.accept('(')) {
      const inner = this.deeper(() => this.either());
      this.require(')');
      return inner;
    }
    return this.comparison();
  }

  private comparison(): RuleAst {
    const left = this.operand();
    if (this.accept('in')) return { op: 'in', left, list: this.list() };
    const op = this.next.kind === 'symbol' ? COMPARISONS[this.next.text] : undefined;
    if (op) {
      this.position += 1;
      return { op, left, right: this.operand() };
    }
    if ('key' in left || typeof left.value === 'boolean') return { op: 'truth', arg: left };
    throw this.expected(COMPARISON);
  }

  private list(): RuleOperand[] {
    this.require('[');
    const values = [this.operand()];
    while (this.accept(',')) values.push(this.operand());
    this.require(']');
    return values;
  }

  private operand(): RuleOperand {
    const token = this.next;
    if (token.kind === 'key') return this.take({ key: token.text });
    if (token.value !== undefined) return this.take({ value: token.value });
    if (token.kind === 'word' && (token.text === 'true' || token.text === 'false')) return this.take({ value: token.text === 'true' });
    throw this.expected(OPERAND);
  }

  private take(operand: RuleOperand): RuleOperand {
    this.position += 1;
    return operand;
  }
}

/**
 * Reads a rule such as `service.authenticatesUsers == true and not (service.size in ['S', 'M'])`. `not` binds tighter than `and`, `and`
 * tighter than `or`; a key alone stands for "its answer is yes". Throws RuleSyntaxError.
 */
export function parseRule(text: string): RuleAst {
  if (text.length > MAX_RULE_LENGTH) {
    throw new RuleSyntaxError(MAX_RULE_LENGTH, {
      fr: `au plus ${MAX_RULE_LENGTH} caractères`,
      en: `at most ${MAX_RULE_LENGTH} characters`,
    });
  }
  return new Parser(tokenize(text)).rule();
}

/** The operands of a rule, in reading order. */
export function ruleOperands(ast: RuleAst): RuleOperand[] {
  switch (ast.op) {
    case 'and':
    case 'or':
      return ast.args.flatMap(ruleOperands);
    case 'not':
      return ruleOperands(ast.arg);
    case 'truth':
      return [ast.arg];
    case 'in':
      return [ast.left, ...ast.list];
    default:
      return [ast.left, ast.right];
  }
}

/** The profile keys a rule reads, each once, in reading order. */
export function ruleKeys(ast: RuleAst): string[] {
  return [...new Set(ruleOperands(ast).flatMap((operand) => ('key' in operand ? [operand.key] : [])))];
}
