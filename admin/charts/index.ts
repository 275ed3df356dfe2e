import { lazy } from 'react';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const charts = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  pages: { '/conventions/:conventionId/charts': lazy(() => import('./ChartsPage.tsx')) },
});
