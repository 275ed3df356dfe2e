import { type ComponentProps, Suspense } from 'react';
import { lazyPage } from '../rooms/lateWords.tsx';

export const later = () => import('./later.fr.ts');

const LateElsewhere = lazyPage(() => import('./ElsewhereSection.tsx'), later);
const LateToDecide = lazyPage(() => import('./ToDecide.tsx'), later);

/** What public data declares of a duty, on its page. */
export const DeclaredElsewhere = (props: ComponentProps<typeof LateElsewhere>) => (
  <Suspense fallback={null}>
    <LateElsewhere {...props} />
  </Suspense>
);

/** Proposals that wait for the person, wherever a page tells what does. */
export const ProposalsToDecide = (props: ComponentProps<typeof LateToDecide>) => (
  <Suspense fallback={null}>
    <LateToDecide {...props} />
  </Suspense>
);
