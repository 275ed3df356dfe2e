import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const rightsRequests = defineRoom({
  words: { fr, later: () => import('./later.fr.ts'), en: () => import('./en.ts') },
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
