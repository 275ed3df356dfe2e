import { lazyPart } from '../rooms/lateWords.tsx';

export const later = () => import('./later.fr.ts');

/** The last workshops of a convention, wherever a page tells them. */
export const Workshops = lazyPart(() => import('./WorkshopsPart.tsx'), later);

/** That a change of phase may be one that asks for a workshop, where a page tells the phase. */
export const PhaseToAnnounce = lazyPart(() => import('./PhaseToAnnounce.tsx'), later);
