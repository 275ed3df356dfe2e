import type { Obligation } from './useObligation.ts';

/** The key of what is said in place of a due date that an obligation does not have now. */
export function noDueDate({ isDueDateFixed, tracking }: Pick<Obligation, 'isDueDateFixed' | 'tracking'>): string {
  if (!isDueDateFixed) return 'garant.dueDate.none';
  return tracking === 'OCCUR' ? 'garant.dueDate.ofOccurrences' : 'garant.dueDate.unreadable';
}
