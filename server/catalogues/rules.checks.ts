import { parseRule, RuleSyntaxError, ruleKeys } from './applicability.rules.ts';
import { ruleTypeProblems } from './applicabilityTypes.rules.ts';
import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView, QuestionView } from './catalogueView.ts';

/** Every applicability rule can be read, uses questions of the profile only, and compares like with like. */
export function checkRules(view: CatalogueView, report: Report): void {
  const types = new Map(view.profile.map((question) => [question.key, question]));
  for (const [index, { appliesIf }] of view.commitments.entries()) {
    if (appliesIf.trim() !== '') checkRule(appliesIf, ['commitments', index, 'appliesIf'], types, report);
  }
}

function checkRule(rule: string, path: FieldPath, questions: ReadonlyMap<string, QuestionView>, report: Report): void {
  try {
    const ast = parseRule(rule);
    const keys = [...questions.keys()].filter((key) => key !== '').join(', ');
    for (const key of ruleKeys(ast).filter((candidate) => !questions.has(candidate))) {
      const expected = { fr: `une clé du profil (${keys})`, en: `a key of the profile (${keys})` };
      report(path, 'UNKNOWN_PROFILE_KEY', expected, { found: key, offset: rule.indexOf(key) });
    }
    for (const expected of ruleTypeProblems(ast, (key) => questions.get(key))) {
      report(path, 'RULE_TYPE', expected, { found: rule });
    }
  } catch (error) {
    if (!(error instanceof RuleSyntaxError)) throw error;
    const at = { fr: `, au caractère ${error.offset + 1}`, en: `, at character ${error.offset + 1}` };
    const expected = { fr: error.expected.fr + at.fr, en: error.expected.en + at.en };
    report(path, 'RULE_SYNTAX', expected, { found: rule, offset: error.offset });
  }
}
