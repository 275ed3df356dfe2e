import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

interface Entry {
  code: string;
  path: FieldPath;
}

/** A code names one thing: reports every code used twice, or differing by its case only, among things that are cited in the same way. */
export function checkCodes(view: CatalogueView, report: Report): void {
  unique(report, [...entries(view.parties, ['parties'], 'code'), ...entries(view.otherActors, ['otherActors'], 'code')]);
  unique(report, entries(view.themes, ['themes'], 'code'));
  unique(report, entries(codesOf(view.groups), ['groups'], 'code'));
  unique(report, entries(view.registers, ['registers'], 'code'));
  unique(report, entries(view.requests, ['requests'], 'code'));
  unique(report, entries(view.variables, ['variables'], 'code'));
  unique(
    report,
    view.profile.map(({ key }, index) => ({ code: key, path: ['profile', index, 'key'] })),
  );
  unique(report, [
    ...entries(codesOf(view.commitments), ['commitments'], 'code'),
    ...entries(codesOf(view.lines), ['eligibleExpenses', 'lines'], 'code'),
  ]);
  unique(report, entries(view.families, ['eligibleExpenses', 'families'], 'code'));
  unique(report, entries(view.repairs, ['repairs'], 'id'));
  unique(report, entries(view.creditYears, ['agreement', 'credits'], 'year'));
  for (const [index, commitment] of view.commitments.entries()) {
    const ids = commitment.facets.map((facet) => facet.id);
    unique(report, entries(ids, ['commitments', index, 'facets'], 'id'));
  }
}

function codesOf(items: readonly { code: string }[]): string[] {
  return items.map((item) => item.code);
}

function entries(codes: readonly string[], list: FieldPath, field: string): Entry[] {
  return codes.map((code, index) => ({ code, path: [...list, index, field] }));
}

function unique(report: Report, items: readonly Entry[]): void {
  const seen = new Map<string, string>();
  for (const { code, path } of items.filter((item) => item.code !== '')) {
    const taken = seen.get(code.toLowerCase());
    if (taken === code) {
      report(path, 'DUPLICATE_CODE', { fr: "un code qui n'est pas déjà pris", en: 'a code that is not already taken' }, { found: code });
    } else if (taken !== undefined) {
      const expected = {
        fr: `un code qui diffère de ${taken} par plus que la casse`,
        en: `a code that differs from ${taken} by more than its case`,
      };
      report(path, 'CODE_DIFFERS_BY_CASE', expected, { found: code });
    }
    seen.set(code.toLowerCase(), taken ?? code);
  }
}
