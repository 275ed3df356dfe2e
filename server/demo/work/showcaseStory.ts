import type { Step } from './dutyActs.ts';
import { showsOutside } from './partyActs.ts';

const SHOWN = ['annex1_matrix', 'good_practice', 'manifesto', 'open_source', 'publication'];

/** Both signatories show the agreement outside: what one of them names alone is not shown. */
export const SHOWCASE: Step[] = [
  showsOutside(408, 'dominique.petit', 'DNUM', SHOWN),
  showsOutside(402, 'claude.martin', 'DINUM', [...SHOWN, 'programme_support']),
];
