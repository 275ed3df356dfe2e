import { lazy } from 'react';
import { RESUMED_PAGE } from '../providers/session.ts';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const layout = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  publicPages: { [RESUMED_PAGE]: lazy(() => import('./ResumedPage.tsx')) },
});
