import type { ObligationLineFragment } from '../generated/graphql.ts';

/** What sentences about an obligation are made of: facts, never the name of its state alone. */
export type ToldFacts = Pick<
  ObligationLineFragment,
  'tracking' | 'assurance' | 'standing' | 'awaitsDeclaration' | 'dueOn' | 'nextExpiryOn' | 'evidenceCount' | 'restrictedCount'
>;

/** The word of its state: of one that only lacks the word of its party, that. */
export const stateWords = ({ assurance, awaitsDeclaration }: Pick<ToldFacts, 'assurance' | 'awaitsDeclaration'>): string =>
  awaitsDeclaration && assurance === 'MISSING' ? 'garant.told.toDeclare' : `garant.assurance.${assurance}`;

/** What must be known first, where the word of the state would mislead alone. */
export function leadOf({
  tracking,
  assurance,
  awaitsDeclaration,
}: ToldFacts): 'noted' | 'right' | 'dormant' | 'acceptedNotDeclared' | undefined {
  if (tracking === 'NOTE') return 'noted';
  if (tracking === 'USE') return 'right';
  if (assurance === 'DORMANT') return 'dormant';
  return awaitsDeclaration ? 'acceptedNotDeclared' : undefined;
}

/** The next date that matters: when it is due, else until when a proof that was accepted holds. */
export function nextDateOf({
  dueOn,
  nextExpiryOn,
}: Pick<ToldFacts, 'dueOn' | 'nextExpiryOn'>): { words: 'dueOn' | 'acceptedUntil'; day: string } | undefined {
  if (dueOn) return { words: 'dueOn', day: dueOn };
  return nextExpiryOn ? { words: 'acceptedUntil', day: nextExpiryOn } : undefined;
}

/** How many proofs serve it, and how many of them whoever looks may not read. */
export function proofsOf({
  evidenceCount,
  restrictedCount,
}: Pick<ToldFacts, 'evidenceCount' | 'restrictedCount'>): { words: 'proofs' | 'restricted' | 'ofWhichRestricted'; count: number }[] {
  if (restrictedCount === 0) return [{ words: 'proofs', count: evidenceCount }];
  if (restrictedCount === evidenceCount) return [{ words: 'restricted', count: restrictedCount }];
  return [
    { words: 'proofs', count: evidenceCount },
    { words: 'ofWhichRestricted', count: restrictedCount },
  ];
}
