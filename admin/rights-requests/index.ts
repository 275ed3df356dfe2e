import ContactMail from '@mui/icons-material/ContactMail';
import { type RightsPartsFragment, RightsRequestListDocument } from '../generated/graphql.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');
const one = () => import('./one.ts');

export const rightsRequests = defineResource({
  name: 'rightsRequests',
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.rightsRequests', icon: ContactMail, group: 'registers' },
  documents: { list: RightsRequestListDocument, one },
  list: lazyPage(() => import('./RightsRequestList.tsx'), later),
  show: lazyPage(() => import('./RightsRequestShow.tsx'), later, one),
  recordRepresentation: 'reference',
  subject: {
    entity: 'RightsRequest',
    name: ({ reference }: RightsPartsFragment) => reference,
  },
  values: {
    'RightsAnswer.channel': 'garant.rightsChannel',
    'RightsAnswer.kind': 'garant.rightsAnswerKind',
    'RightsExtension.kind': 'garant.extensionKind',
    'RightsHandOver.acknowledgerRole': 'garant.role',
    'RightsQuestion.kind': 'garant.rightsQuestionKind',
    'RightsQuestion.outcome': 'garant.rightsQuestionOutcome',
    'RightsQuestion.replierRole': 'garant.role',
    'RightsReceipt.channel': 'garant.rightsChannel',
    'RightsRequest.closerRole': 'garant.role',
    'RightsRequest.confidentiality': 'garant.confidentiality',
    'RightsRequest.legalBasis': 'garant.legalBasis',
    'RightsRequest.reliantRole': 'garant.role',
    'RightsRequest.withdrawerRole': 'garant.role',
  },
});
