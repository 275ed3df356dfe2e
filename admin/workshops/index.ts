import Risk from '@mui/icons-material/GppMaybeOutlined';
import { WorkshopListDocument, type WorkshopPartsFragment } from '../generated/graphql.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';
import { later } from './workshops.ts';

const one = () => import('./one.ts');

export const workshops = defineResource({
  name: 'workshops',
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.workshops', icon: Risk, group: 'registers' },
  documents: { list: WorkshopListDocument, one },
  list: lazyPage(() => import('./WorkshopList.tsx'), later),
  show: lazyPage(() => import('./WorkshopShow.tsx'), later, one),
  recordRepresentation: 'reference',
  subject: { entity: 'Workshop', name: ({ reference }: WorkshopPartsFragment) => reference },
  values: {
    'ServiceChange.kind': 'garant.serviceChangeKind',
    'Workshop.confidentiality': 'garant.confidentiality',
    'Workshop.method': 'garant.workshopMethod',
    'Workshop.trigger': 'garant.workshopTrigger',
  },
});
