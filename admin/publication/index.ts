import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';
import { later } from './publications.ts';

export const publication = defineRoom({
  words: { fr, later, en: () => import('./en.ts') },
  values: {
    'PublicationStatus.state': 'garant.publicationState',
    'PublicationStatus.ground': 'garant.publicationGround',
    'PublicationReview.verdict': 'garant.verdict',
  },
});
