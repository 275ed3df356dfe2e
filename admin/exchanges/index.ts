import { defineRoom } from '../rooms/room.ts';
import { later } from './later.ts';

/** Registers as files. Nothing of it is said before a register is on screen. */
export const exchanges = defineRoom({ words: { fr: {}, later, en: () => import('./en.ts') } });
