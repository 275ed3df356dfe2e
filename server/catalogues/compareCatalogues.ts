import { diffWordsWithSpace } from 'diff';
import type { CatalogueFile, CommitmentDef } from './catalogueFile.ts';
import { canonicalJson } from './fingerprint.ts';
import { trackingOf } from './tracking.rules.ts';

export const COMPARISON_KINDS = ['KEPT', 'REWORDED', 'NEW', 'REMOVED', 'MOVED'] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

export const WORD_KINDS = ['SAME', 'ADDED', 'REMOVED'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** A run of words that both texts, or only one of them, hold. */
export interface WordRun {
  kind: WordKind;
  text: string;
}

/** A field with what it was and what it becomes; null where one of the two says nothing. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** One code in two versions. */
export interface CommitmentComparison {
  code: string;
  kind: ComparisonKind;
  textBefore: string | null;
  textAfter: string | null;
  /** Empty unless it is reworded. */
  wordRuns: WordRun[];
  /** Theme, group, parties. */
  moves: FieldChange[];
  /** When it is due, how it is tracked, how long a proof is worth anything. */
  rules: FieldChange[];
}

type Told = Record<string, string | null>;
type Versioned = Pick<CatalogueFile, 'commitments' | 'groups'>;

/** Telling two long texts apart takes long: past this many changed words, one is told removed and the other added. */
const MOST_EDITS = 2_000;

const told = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : canonicalJson(value);
};

const placeOf = ({ theme, group, parties }: CommitmentDef): Told => ({ theme, group, parties: [...parties].sort().join(', ') });

function rulesOf(commitment: CommitmentDef, { groups }: Versioned): Told {
  const { nature, force, deadline, reviewPeriod, trigger, condition, appliesIf, opensOn, opensBefore, survives, bracketed, reading } =
    commitment;
  const group = groups.find(({ code }) => code === commitment.group);
  return {
    nature,
    force,
    tracking: trackingOf(commitment, group),
    deadline: deadline ? [deadline.kind, deadline.rule, deadline.from].filter(Boolean).join(' ') : null,
    deadlineBasis: told(deadline?.basis),
    reviewPeriod: told(reviewPeriod),
    trigger: told(trigger),
    condition: told(condition),
    appliesIf: told(appliesIf),
    opensOn: told(opensOn),
    opensBefore: told(opensBefore),
    survives: told(survives),
    bracketed: told(bracketed),
    reading: told(reading?.proposed),
    reviewedBy: told(group?.reviewedBy.join(', ')),
  };
}

const changes = (before: Told, after: Told): FieldChange[] =>
  Object.keys(before)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field]!, after: after[field]! }));

/** The words that two texts share, and those that only one of them holds, in reading order. */
export function compareWords(before: string, after: string): WordRun[] {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!runs)
    return [
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ];
  return runs.map(({ added, removed, value }) => ({ kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text: value }));
}

const textOf = ({ chapeau, text }: CommitmentDef): string => (chapeau ? `${chapeau} ${text}` : text);

function compare(old: Versioned, was: CommitmentDef, now: Versioned, is: CommitmentDef): CommitmentComparison {
  const [textBefore, textAfter] = [textOf(was), textOf(is)];
  const moves = changes(placeOf(was), placeOf(is));
  const isReworded = textBefore !== textAfter;
  return {
    code: is.code,
    kind: isReworded ? 'REWORDED' : moves.length > 0 ? 'MOVED' : 'KEPT',
    textBefore,
    textAfter,
    wordRuns: isReworded ? compareWords(textBefore, textAfter) : [],
    moves,
    rules: changes(rulesOf(was, old), rulesOf(is, now)),
  };
}

const one = (kind: 'NEW' | 'REMOVED', commitment: CommitmentDef): CommitmentComparison => ({
  code: commitment.code,
  kind,
  textBefore: kind === 'REMOVED' ? textOf(commitment) : null,
  textAfter: kind === 'NEW' ? textOf(commitment) : null,
  wordRuns: [],
  moves: [],
  rules: [],
});

/** Two versions of a catalogue, code by code: in the order of the newer one, then what it removed. The lead-in of a sentence is part of its text. */
export function compareCatalogues(before: Versioned, after: Versioned): CommitmentComparison[] {
  const old = new Map(before.commitments.map((commitment) => [commitment.code, commitment]));
  const codes = new Set(after.commitments.map(({ code }) => code));
  return [
    ...after.commitments.map((commitment) => {
      const was = old.get(commitment.code);
      return was ? compare(before, was, after, commitment) : one('NEW', commitment);
    }),
    ...before.commitments.filter(({ code }) => !codes.has(code)).map((commitment) => one('REMOVED', commitment)),
  ];
}

/** Codes whose sentence is not word for word what it was. */
export const rewordedCodes = (before: Versioned, after: Versioned): string[] => {
  const old = new Map(before.commitments.map((commitment) => [commitment.code, textOf(commitment)]));
  return after.commitments
    .filter((commitment) => old.has(commitment.code) && old.get(commitment.code) !== textOf(commitment))
    .map(({ code }) => code);
};
