import { lazyPage } from '../rooms/lateWords.tsx';
import { later } from './later.ts';

interface ShowcaseProps {
  conventionId: string;
}

/** The section, fetched by the page that shows it. */
export const ShowcaseSection = lazyPage<ShowcaseProps>(() => import('./ShowcaseSection.tsx'), later);
