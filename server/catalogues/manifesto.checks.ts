import type { Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

const SIDES = ['partner', 'team'] as const;

/** A manifesto names a group and parties of the catalogue; a party stands on one side, and whoever its commitments bind stands on one. */
export function checkManifesto(view: CatalogueView, report: Report): void {
  const { manifesto } = view;
  if (!manifesto) return;
  const groups = view.groups.map(({ code }) => code);
  if (manifesto.group !== '' && !groups.includes(manifesto.group)) {
    const known = groups.join(', ');
    const expected = { fr: `un groupe du catalogue (${known})`, en: `a group of the catalogue (${known})` };
    report(['manifesto', 'group'], 'UNKNOWN_GROUP', expected, { found: manifesto.group });
  }
  checkParties(view, manifesto, report);
  checkBound(view, manifesto, report);
}

function checkParties({ parties }: CatalogueView, manifesto: NonNullable<CatalogueView['manifesto']>, report: Report): void {
  const known = parties.join(', ');
  const seen = new Set<string>();
  for (const side of SIDES) {
    for (const [at, code] of manifesto[side].entries()) {
      if (code === '') continue;
      const path = ['manifesto', 'sides', side, at];
      if (!parties.includes(code)) {
        report(
          path,
          'UNKNOWN_PARTY',
          { fr: `une partie du catalogue (${known})`, en: `a party of the catalogue (${known})` },
          { found: code },
        );
      } else if (seen.has(code)) {
        const expected = { fr: 'une partie d’un seul côté, citée une fois', en: 'a party of one side only, named once' };
        report(path, 'PARTY_ON_TWO_SIDES', expected, { found: code });
      }
      seen.add(code);
    }
  }
}

function checkBound(
  { commitments }: CatalogueView,
  { group, partner, team }: NonNullable<CatalogueView['manifesto']>,
  report: Report,
): void {
  const named = [...partner, ...team];
  const known = named.join(', ');
  for (const [index, commitment] of commitments.entries()) {
    if (commitment.group !== group) continue;
    for (const [at, code] of commitment.parties.entries()) {
      if (code === '' || named.includes(code)) continue;
      const expected = { fr: `une partie d’un côté du manifeste (${known})`, en: `a party of a side of the manifesto (${known})` };
      report(['commitments', index, 'parties', at], 'PARTY_OF_NO_SIDE', expected, { found: code });
    }
  }
}
