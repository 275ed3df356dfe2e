export const SHOWCASE_STATUSES = ['CLOSED', 'AWAITED', 'APART', 'OPEN', 'WITHDRAWN'] as const;
/** Where the public page of a convention stands. */
export type ShowcaseStatus = (typeof SHOWCASE_STATUSES)[number];

/** The newest word of a signatory. */
export interface Word {
  isGiven: boolean;
  groups: string[];
  isIndexed: boolean;
}

export interface Stand {
  status: ShowcaseStatus;
  /** Codes of the groups that every signatory agreed to show, in the order of the catalogue; none unless the page is open. */
  groups: string[];
  /** Every signatory agreed that search engines list it. */
  isIndexed: boolean;
}

const CLOSED: Omit<Stand, 'status'> = { groups: [], isIndexed: false };

/**
 * Where the page stands by the newest word of each signatory (null: none yet), the groups of the catalogue, and whether it was ever open. It is open
 * once every signatory agreed, for the groups that all of them named.
 */
export function standOf(words: readonly (Word | null)[], groups: readonly string[], wasOpen: boolean): Stand {
  const given = words.filter((word): word is Word => word?.isGiven === true);
  const isAgreed = words.length > 0 && given.length === words.length;
  const shared = isAgreed ? groups.filter((group) => given.every((word) => word.groups.includes(group))) : [];
  if (shared.length > 0) return { status: 'OPEN', groups: shared, isIndexed: given.every(({ isIndexed }) => isIndexed) };
  if (isAgreed) return { ...CLOSED, status: 'APART' };
  if (wasOpen) return { ...CLOSED, status: 'WITHDRAWN' };
  return { ...CLOSED, status: given.length > 0 ? 'AWAITED' : 'CLOSED' };
}
