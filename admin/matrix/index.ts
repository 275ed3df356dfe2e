import Apps from '@mui/icons-material/GridOn';
import { lazy } from 'react';
import { insideConvention } from '../conventions/insideConvention.ts';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const matrix = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.matrix', icon: Apps, group: 'standing', to: insideConvention('matrix') },
  pages: { '/conventions/:conventionId/matrix/:obligationId?': lazy(() => import('./MatrixPage.tsx')) },
});
