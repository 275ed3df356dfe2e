import Checklist from '@mui/icons-material/Checklist';
import { insideConvention } from '../conventions/insideConvention.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');

export const practices = defineRoom({
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.practices', icon: Checklist, group: 'standing', to: insideConvention('article-2') },
  pages: { '/conventions/:conventionId/article-2': lazyPage(() => import('./ArticleTwoPage.tsx'), later) },
  values: {
    'ServicePhase.phase': 'garant.servicePhase',
    'ServiceAddress.kind': 'garant.addressKind',
    'ConnectStep.stage': 'garant.connectStage',
    'ConnectPlan.stage': 'garant.connectStage',
  },
});
