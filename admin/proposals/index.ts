import CloudDownload from '@mui/icons-material/CloudDownloadOutlined';
import { insideConvention } from '../conventions/insideConvention.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');

export const proposals = defineRoom({
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.proposals', icon: CloudDownload, to: insideConvention('proposals') },
  pages: { '/conventions/:conventionId/proposals': lazyPage(() => import('./ProposalsPage.tsx'), later) },
  values: {
    'SourceReading.source': 'garant.publicSource',
    'Proposal.source': 'garant.publicSource',
    'Proposal.fact': 'garant.publicFact',
    'Proposal.serviceFact': 'garant.serviceFact',
    'Proposal.phase': 'garant.servicePhase',
    'Proposal.state': 'garant.proposalState',
    'Proposal.deciderRole': 'garant.role',
  },
});
