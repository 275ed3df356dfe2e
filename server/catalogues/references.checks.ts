import type { Text } from '../platform/errors.ts';
import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';
import type { CommitmentView } from './commitmentView.ts';

const MAX_LISTED = 40;

/** Everything cited exists: parties, themes, groups, registers, repairs, other commitments, facts of the agreement. */
export function checkReferences(view: CatalogueView, report: Report): void {
  const known = knownCodes(view);
  for (const [index, commitment] of view.commitments.entries()) checkCommitment(commitment, ['commitments', index], known, report);
  for (const [index, line] of view.lines.entries()) {
    const path = ['eligibleExpenses', 'lines', index];
    known.family(line.family, [...path, 'family'], report);
    for (const [at, repair] of line.repairs.entries()) known.repair(repair, [...path, 'repairs', at], report);
  }
  for (const [index, row] of view.matrix?.rows.entries() ?? []) known.theme(row, ['matrix', 'rows', index], report);
  for (const [index, column] of view.matrix?.columns.entries() ?? []) known.party(column, ['matrix', 'columns', index], report);
}

type Check = (code: string, path: FieldPath, report: Report) => void;

function knownCodes(
  view: CatalogueView,
): Record<'party' | 'theme' | 'group' | 'register' | 'request' | 'family' | 'repair' | 'reference', Check> {
  return {
    party: among(view.parties, 'UNKNOWN_PARTY', { fr: 'une partie du catalogue', en: 'a party of the catalogue' }),
    theme: among(view.themes, 'UNKNOWN_THEME', { fr: 'un thème du catalogue', en: 'a theme of the catalogue' }),
    group: among(
      view.groups.map((group) => group.code),
      'UNKNOWN_GROUP',
      { fr: 'un groupe du catalogue', en: 'a group of the catalogue' },
    ),
    register: among(view.registers, 'UNKNOWN_REGISTER', { fr: 'un registre du catalogue', en: 'a register of the catalogue' }),
    request: among(view.requests, 'UNKNOWN_REQUEST', { fr: 'une demande (« requests ») du catalogue', en: 'a request of the catalogue' }),
    family: among(view.families, 'UNKNOWN_FAMILY', { fr: 'une famille de dépenses', en: 'a family of expenses' }),
    repair: among(view.repairs, 'UNKNOWN_REPAIR', { fr: 'une réparation déclarée', en: 'a declared repair' }),
    reference: amongCited(view),
  };
}

function among(codes: readonly string[], code: string, what: Text): Check {
  const known = new Set(codes);
  const listed = [...known].filter((item) => item !== '').slice(0, MAX_LISTED);
  const names = `${listed.join(', ')}${known.size > listed.length ? ', …' : ''}`;
  const expected = { fr: `${what.fr} (${names})`, en: `${what.en} (${names})` };
  return (value, path, report) => {
    if (value !== '' && !known.has(value)) report(path, code, expected, { found: value });
  };
}

function checkCommitment(commitment: CommitmentView, path: FieldPath, known: ReturnType<typeof knownCodes>, report: Report): void {
  known.group(commitment.group, [...path, 'group'], report);
  known.theme(commitment.theme, [...path, 'theme'], report);
  known.register(commitment.register, [...path, 'register'], report);
  known.party(commitment.column, [...path, 'source', 'column'], report);
  for (const [at, party] of commitment.parties.entries()) known.party(party, [...path, 'parties', at], report);
  for (const [at, repair] of commitment.repairs.entries()) known.repair(repair, [...path, 'repairs', at], report);
  for (const [at, party] of commitment.beneficiaries.entries()) known.party(party, [...path, 'beneficiaries', at], report);
  for (const [at, { about, facet }] of commitment.opensOn.entries()) {
    known.request(about, [...path, 'opensOn', at, 'about'], report);
    facetOf(commitment)(facet, [...path, 'opensOn', at, 'facet'], report);
  }
  for (const [at, reference] of commitment.crossReferences.entries()) {
    known.reference(reference, [...path, 'crossReferences', at], report);
  }
}

function facetOf({ facets }: CommitmentView): Check {
  const what = { fr: 'un point (« facets ») de cet engagement', en: 'a facet of this commitment' };
  return among(
    facets.map(({ id }) => id),
    'UNKNOWN_FACET',
    what,
  );
}

function amongCited(view: CatalogueView): Check {
  const codes = [...view.commitments, ...view.lines].map((item) => item.code);
  const cited = new Set(codes);
  const expected = {
    fr: "le code d'un engagement ou d'une ligne de dépense de ce fichier",
    en: 'the code of a commitment or of an expense line of this file',
  };
  const exists = (reference: string) => {
    if (cited.has(reference)) return true;
    const isPrefixOfOne = reference.endsWith('*') && codes.some((code) => code.startsWith(reference.slice(0, -1)));
    if (isPrefixOfOne) cited.add(reference);
    return isPrefixOfOne;
  };
  return (reference, path, report) => {
    if (reference !== '' && !exists(reference)) report(path, 'UNKNOWN_REFERENCE', expected, { found: reference });
  };
}
