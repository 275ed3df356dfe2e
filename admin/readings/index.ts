import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const readings = defineRoom({ words: { fr, en: () => import('./en.ts') } });
