import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

interface Entry {
  code: string;
  path: FieldPath;
}

/** A code names one thing: reports every code used twice among things that are cited in the same way. */
export function checkCodes(view: CatalogueView, report: Report): void {
  unique(report, [...entries(view.parties, ['parties'], 'code'), ...entries(view.otherActors, ['otherActors'], 'code')]);
  unique(report, entries(view.themes, ['themes'], 'code'));
  unique(report, entries(codesOf(view.groups), ['groups'], 'code'));
  unique(report, entries(view.registers, ['registers'], 'code'));
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
    unique(report, entries(commitment.facets, ['commitments', index, 'facets'], 'id'));
  }
}

function codesOf(items: readonly { code: string }[]): string[] {
  return items.map((item) => item.code);
}

function entries(codes: readonly string[], list: FieldPath, field: string): Entry[] {
  return codes.map((code, index) => ({ code, path: [...list, index, field] }));
}

function unique(report: Report, items: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { code, path } of items) {
    if (code !== '' && seen.has(code)) {
      report(path, 'DUPLICATE_CODE', { fr: "un code qui n'est pas déjà pris", en: 'a code that is not already taken' }, { found: code });
    }
    seen.add(code);
  }
}
