import { lazyPart } from '../rooms/lateWords.tsx';

/** The last workshops of a convention, wherever a page tells them. */
export const Workshops = lazyPart(
  () => import('./WorkshopsPart.tsx'),
  () => import('./later.fr.ts'),
);
