import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const legalTexts = defineRoom({
  words: { fr, later: () => import('./later.fr.ts'), en: () => import('./en.ts') },
  values: {
    'LegalText.confidentiality': 'garant.confidentiality',
    'LegalText.kind': 'garant.textKind',
    'LegalText.withdrawerRole': 'garant.role',
    'OpinionRequest.giverRole': 'garant.role',
    'OpinionRequest.opinion': 'garant.opinion',
  },
});
