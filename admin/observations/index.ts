import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const observations = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  values: {
    'Observation.value': 'garant.observedValue',
    'Observation.side': 'garant.manifestoSide',
    'DisagreementMessage.side': 'garant.manifestoSide',
  },
});
