import { lazyPart } from '../rooms/lateWords.tsx';

export const later = () => import('./later.fr.ts');

/** What public data declares of a duty, on its page. */
export const DeclaredElsewhere = lazyPart(() => import('./ElsewhereSection.tsx'), later);

/** Proposals that wait for the person, wherever a page tells what does. */
export const ProposalsToDecide = lazyPart(() => import('./ToDecide.tsx'), later);
