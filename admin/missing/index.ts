import ReportProblem from '@mui/icons-material/ReportProblem';
import { lazy } from 'react';
import { insideConvention } from '../conventions/insideConvention.ts';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const missing = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.missing', icon: ReportProblem, group: 'standing', to: insideConvention('missing') },
  pages: { '/conventions/:conventionId/missing': lazy(() => import('./MissingPage.tsx')) },
});
