import type { Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

/** Who answers for a party signs; who signs answers for itself. */
export function checkAnswers(view: CatalogueView, report: Report): void {
  const signatories = view.parties.filter((code, index) => code !== '' && view.answering[index]!.isSignatory);
  for (const [index, { isSignatory, answers }] of view.answering.entries()) {
    const path = ['parties', index, 'answers'] as const;
    if (answers === '') continue;
    if (isSignatory) {
      const expected = { fr: 'rien : un signataire répond de lui-même', en: 'nothing: a signatory answers for itself' };
      report(path, 'NOT_ALLOWED', expected, { found: answers, at: 'key' });
    } else if (!signatories.includes(answers)) {
      const list = signatories.join(', ');
      const code = view.parties.includes(answers) ? 'NOT_A_SIGNATORY' : 'UNKNOWN_PARTY';
      report(path, code, { fr: `un signataire du catalogue (${list})`, en: `a signatory of the catalogue (${list})` }, { found: answers });
    }
  }
}
