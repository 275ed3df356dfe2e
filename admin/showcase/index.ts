import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';
import { later } from './later.ts';

export const showcase = defineRoom({ words: { fr, later, en: () => import('./en.ts') } });
