import type { Text } from '../platform/errors.ts';
import type { CatalogueCounts } from './catalogue.rules.ts';
import { countCatalogue } from './catalogue.rules.ts';
import type { CatalogueFile, CommitmentDef } from './catalogueFile.ts';
import { canonicalJson } from './fingerprint.ts';

/** What importing `after` would change, commitment by commitment. */
export interface CatalogueDiff {
  added: string[];
  removed: string[];
  reworded: { code: string; before: string; after: string }[];
  /** Commitments whose other fields differ, with the names of these fields. */
  changed: { code: string; fields: string[] }[];
  /** Parts of the file other than the commitments that differ, e.g. `agreement`, `parties`. */
  sections: string[];
  counts: CatalogueCounts;
  countsBefore: CatalogueCounts | null;
}

/** Compares two versions of a catalogue; `before` is null when nothing was imported yet. */
export function diffCatalogues(before: CatalogueFile | null, after: CatalogueFile): CatalogueDiff {
  const old = new Map((before?.commitments ?? []).map((commitment) => [commitment.code, commitment]));
  const kept = after.commitments.flatMap((commitment) => {
    const previous = old.get(commitment.code);
    return previous ? [{ code: commitment.code, previous, commitment }] : [];
  });
  const codes = new Set(after.commitments.map((commitment) => commitment.code));
  return {
    added: after.commitments.map((commitment) => commitment.code).filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !codes.has(code)),
    reworded: kept
      .filter(({ previous, commitment }) => previous.text !== commitment.text)
      .map(({ code, previous, commitment }) => ({ code, before: previous.text, after: commitment.text })),
    changed: kept
      .map(({ code, previous, commitment }) => ({ code, fields: changedFields(previous, commitment) }))
      .filter(({ fields }) => fields.length > 0),
    sections: before ? changedKeys(before, after).filter((key) => key !== 'commitments' && key !== 'version') : [],
    counts: countCatalogue(after),
    countsBefore: before && countCatalogue(before),
  };
}

function changedFields(previous: CommitmentDef, commitment: CommitmentDef): string[] {
  return changedKeys(previous, commitment).filter((key) => key !== 'text');
}

function changedKeys(before: object, after: object): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => canonicalJson(old.get(key)) !== canonicalJson(now.get(key)));
}

const WORDS = {
  fr: {
    added: 'ajoutés',
    removed: 'retirés',
    reworded: 'reformulés',
    changed: 'modifiés',
    sections: 'autres parties modifiées',
    nothing: 'rien ne change',
    colon: ' : ',
    before: 'avant',
    after: 'après',
    counts: {
      commitments: 'engagements',
      obligations: 'obligations',
      themes: 'thèmes',
      matrixRows: 'lignes de matrice',
      cells: 'cases',
      emptyCells: 'cases vides',
      expenseLines: 'lignes de dépense',
    },
  },
  en: {
    added: 'added',
    removed: 'removed',
    reworded: 'reworded',
    changed: 'changed',
    sections: 'other parts changed',
    nothing: 'nothing changes',
    colon: ': ',
    before: 'before',
    after: 'after',
    counts: {
      commitments: 'commitments',
      obligations: 'obligations',
      themes: 'themes',
      matrixRows: 'matrix rows',
      cells: 'cells',
      emptyCells: 'empty cells',
      expenseLines: 'expense lines',
    },
  },
} as const;

/** The difference as lines of text, in French or English: counts first, then what changes. */
export function formatDiff(diff: CatalogueDiff, language: keyof Text): string {
  const words = WORDS[language];
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${title} (${items.length})${words.colon}${items.join(', ')}`];
  const changes = [
    ...list(words.added, diff.added),
    ...list(words.removed, diff.removed),
    ...list(
      words.reworded,
      diff.reworded.map((item) => item.code),
    ),
    ...diff.reworded.flatMap((item) => [
      `  ${item.code} ${words.before}${words.colon}${item.before}`,
      `  ${item.code} ${words.after}${words.colon}${item.after}`,
    ]),
    ...list(
      words.changed,
      diff.changed.map((item) => `${item.code} [${item.fields.join(', ')}]`),
    ),
    ...list(words.sections, diff.sections),
  ];
  return [countLine(diff, language), ...(changes.length === 0 ? [words.nothing] : changes)].join('\n');
}

function countLine(diff: CatalogueDiff, language: keyof Text): string {
  const names = WORDS[language].counts;
  return (Object.keys(names) as (keyof CatalogueCounts)[])
    .map((key) => {
      const before = diff.countsBefore?.[key];
      const change = before === undefined || before === diff.counts[key] ? '' : ` (${before} → ${diff.counts[key]})`;
      return `${diff.counts[key]} ${names[key]}${change}`;
    })
    .join(', ');
}
