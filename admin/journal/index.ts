import History from '@mui/icons-material/History';
import { lazy } from 'react';
import { insideConvention } from '../conventions/insideConvention.ts';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const journal = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.journal', icon: History, group: 'governance', to: insideConvention('journal') },
  pages: { '/conventions/:conventionId/journal': lazy(() => import('./JournalPage.tsx')) },
});
