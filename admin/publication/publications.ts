import { lazyPart } from '../rooms/lateWords.tsx';

export const later = () => import('./later.fr.ts');

/** What a convention is to publish, point by point, wherever a page tells it. */
export const Publications = lazyPart(() => import('./PublicationSections.tsx'), later);
