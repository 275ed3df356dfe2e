import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';
import { type Link, NOTHING_ELSEWHERE, wrongLinks } from './equivalents.rules.ts';

/** A link of the file, and the field that says it. */
export interface PlacedLink extends Link {
  path: FieldPath;
}

/** Every link of the file to a commitment of another catalogue; one that is malformed is told by the schema. */
export const linksOf = ({ key, commitments }: Pick<CatalogueView, 'key' | 'commitments'>): PlacedLink[] =>
  commitments.flatMap(({ code, equivalentTo }, index) =>
    equivalentTo.flatMap((to, at) =>
      to.includes(':') ? [{ from: `${key}:${code}`, to, path: ['commitments', index, 'equivalentTo', at] }] : [],
    ),
  );

/** The links of the file hold together, whatever other catalogues are loaded. */
export function checkEquivalents(view: CatalogueView, report: Report): void {
  const links = linksOf(view);
  for (const { index, code, expected } of wrongLinks(links, NOTHING_ELSEWHERE)) {
    const { path, to } = links[index]!;
    report(path, code, expected, { found: to });
  }
}
