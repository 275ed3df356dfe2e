import type { Checks } from '../platform/validate.ts';

/** What the address of the portfolio may say, in the order in which a view keeps it. */
const NAMES = ['view', 'text', 'life', 'phase', 'body', 'concern', 'code', 'answer', 'part', 'partState', 'withinDays', 'columns', 'sort'];
const MOST_CHARACTERS = 1_000;

/** What an address says of how the portfolio is looked at, each choice once; refuses one that the page does not have. */
export function readChoices(checks: Checks, value: string): string {
  const given = new URLSearchParams(checks.optionalText('searchParams', value, { max: MOST_CHARACTERS, isLine: true }) ?? '');
  const unknown = [...given.keys()].find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    const accepted = NAMES.join(', ');
    checks.refuse('searchParams', 'NOT_ONE_OF', {
      fr: `Choisissez parmi ce que dit l’adresse du portefeuille : ${accepted}.`,
      en: `Choose among what the address of the portfolio says: ${accepted}.`,
    });
  }
  const told = NAMES.flatMap((name) => (given.get(name) ? [[name, given.get(name)!]] : []));
  return new URLSearchParams(told).toString();
}
