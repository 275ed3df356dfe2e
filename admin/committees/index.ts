import Groups from '@mui/icons-material/Groups';
import { CommitteeListDocument, type CommitteePartsFragment } from '../generated/graphql.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');
const one = () => import('./one.ts');

export const committees = defineResource({
  name: 'committees',
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.committees', icon: Groups, group: 'governance' },
  documents: { list: CommitteeListDocument, one },
  list: lazyPage(() => import('./CommitteeList.tsx'), later),
  show: lazyPage(() => import('./CommitteeShow.tsx'), later, one),
  pages: { '/committees/:committeeId/file': lazyPage(() => import('./CommitteeFilePage.tsx'), later) },
  recordRepresentation: 'reference',
  subject: { entity: 'Committee', name: ({ reference }: CommitteePartsFragment) => reference },
  values: {
    'Committee.outcome': 'garant.committeeOutcome',
    'Committee.holderRole': 'garant.role',
    'Committee.closerRole': 'garant.role',
    'Committee.cancellerRole': 'garant.role',
    'CommitteeAttendee.role': 'garant.attendeeRole',
    'CommitteeDecision.doerRole': 'garant.role',
    'CommitteeDecision.checkerRole': 'garant.role',
  },
});
