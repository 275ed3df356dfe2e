import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const amendments = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  values: {
    'AmendmentJudgement.meaning': 'garant.meaning',
    'CatalogueMove.source': 'garant.moveSource',
  },
});
