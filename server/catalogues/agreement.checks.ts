import type { Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The dates of the agreement follow each other, and deadlines count from facts it has. */
export function checkAgreement(view: CatalogueView, report: Report): void {
  if (isDay(view.endsOn) && isDay(view.signedOn) && view.endsOn < view.signedOn) {
    const expected = { fr: `une date à partir du ${view.signedOn}`, en: `a date from ${view.signedOn} on` };
    report(['agreement', 'endsOn'], 'DATE_ORDER', expected, { found: view.endsOn });
  }
  const facts = ['agreement.signedOn', ...(view.endsOn === '' ? [] : ['agreement.endsOn'])];
  for (const [index, { deadlineFrom }] of view.commitments.entries()) {
    if (!deadlineFrom.startsWith('agreement.') || facts.includes(deadlineFrom)) continue;
    const expected = {
      fr: `un fait connu de la convention (${facts.join(', ')})`,
      en: `a known fact of the agreement (${facts.join(', ')})`,
    };
    report(['commitments', index, 'deadline', 'from'], 'UNKNOWN_FACT', expected, { found: deadlineFrom });
  }
}

/** The asterisk note speaks of exactly the commitments that carry an asterisk. */
export function checkAsterisks(view: CatalogueView, report: Report): void {
  const starred = new Set(view.commitments.filter((commitment) => commitment.asterisk).map((commitment) => commitment.code));
  for (const [index, code] of view.asteriskCodes.entries()) {
    const expected = { fr: "un engagement marqué d'un astérisque", en: 'a commitment marked with an asterisk' };
    if (code !== '' && !starred.has(code)) report(['asteriskNote', 'codes', index], 'ASTERISK_MISMATCH', expected, { found: code });
  }
  for (const [index, { code, asterisk }] of view.commitments.entries()) {
    if (!asterisk || view.asteriskCodes.includes(code)) continue;
    const expected = { fr: 'le code cité dans « asteriskNote »', en: 'the code listed in "asteriskNote"' };
    report(['commitments', index, 'asterisk'], 'ASTERISK_MISMATCH', expected, { found: code });
  }
}
