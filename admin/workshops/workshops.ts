import { lazyPage } from '../rooms/lateWords.tsx';

/** The last workshops of a convention, wherever a page tells them. */
export const Workshops = lazyPage(
  () => import('./WorkshopsPart.tsx'),
  () => import('./later.fr.ts'),
);
