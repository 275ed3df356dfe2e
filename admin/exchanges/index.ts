import { defineRoom } from '../rooms/room.ts';

/** Registers as files. Nothing of it is said before a register is on screen. */
export const exchanges = defineRoom({ words: { fr: {}, later: () => import('./later.fr.ts'), en: () => import('./en.ts') } });
