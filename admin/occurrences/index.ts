import EventRepeat from '@mui/icons-material/EventRepeat';
import { lazy } from 'react';
import { OccurrenceListDocument, OccurrenceOneDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const occurrences = defineResource({
  name: 'occurrences',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.occurrences', icon: EventRepeat, group: 'tracking' },
  documents: { list: OccurrenceListDocument, one: OccurrenceOneDocument },
  list: lazy(() => import('./OccurrenceList.tsx')),
  show: lazy(() => import('./OccurrenceShow.tsx')),
});
