import Inbox from '@mui/icons-material/Inbox';
import { lazy } from 'react';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

/** Where one arrives. */
export const MyWorkPage = lazy(() => import('./MyWorkPage.tsx'));

export const myWork = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.myWork', icon: Inbox, to: () => '/' },
});
