import { lazy } from 'react';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const review = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  pages: { '/review/:obligationId/:evidenceId': lazy(() => import('./ReviewRoom.tsx')) },
});
