import type { FieldPath, Report } from './catalogueProblem.ts';
import { fields } from './looseFields.ts';

/** What conventions fill with their own words, below the commitments and the eligible expenses. */
const FILLED = new Set(['text', 'chapeau', 'trigger', 'condition', 'label', 'lead', 'wording', 'proposed']);
const VARIABLE = /\{([A-Za-z0-9][A-Za-z0-9_.-]*)\}/g;

/** Every variable in a text is declared in `variables`. */
export function checkVariables(content: unknown, declared: readonly string[], report: Report): void {
  const known = declared.filter((code) => code !== '').join(', ');
  const expected = {
    fr: `une variable déclarée dans « variables » (${known === '' ? 'aucune' : known})`,
    en: `a variable declared in "variables" (${known === '' ? 'none' : known})`,
  };
  const check = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') {
      if (!FILLED.has(String(path.at(-1)))) return;
      for (const { 0: found, 1: code, index } of value.matchAll(VARIABLE)) {
        if (!declared.includes(code!)) report(path, 'UNKNOWN_VARIABLE', expected, { found, offset: index });
      }
    } else if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) check(child, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  const file = fields(content);
  check(file.commitments, ['commitments']);
  check(file.eligibleExpenses, ['eligibleExpenses']);
}
