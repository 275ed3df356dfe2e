import CloudDownload from '@mui/icons-material/CloudDownloadOutlined';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';
import { later } from './publicData.ts';

/** The address of the page, given the convention being worked on. */
const insideConvention = (conventionId: string | undefined) => conventionId && `/conventions/${conventionId}/proposals`;

export const proposals = defineRoom({
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.proposals', icon: CloudDownload, group: 'governance', to: insideConvention },
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
