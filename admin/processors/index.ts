import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const processors = defineRoom({
  words: { fr, later: () => import('./later.fr.ts'), en: () => import('./en.ts') },
  values: {
    'Processor.confidentiality': 'garant.confidentiality',
    'Processor.deleterRole': 'garant.role',
    'Processor.enderRole': 'garant.role',
    'Processor.engagerRole': 'garant.role',
    'Processor.passage': 'garant.passage',
    'Processor.renouncerRole': 'garant.role',
    'ProcessorChange.carrierRole': 'garant.role',
    'ProcessorChange.kind': 'garant.processorChangeKind',
    'ProcessorChange.passage': 'garant.passage',
    'ProcessorClause.clause': 'garant.contractClause',
    'ProcessorClause.answer': 'garant.clauseAnswer',
    'ProcessorGuarantee.kind': 'garant.guaranteeKind',
    'ProcessorLocation.enderRole': 'garant.role',
    'ProcessorLocation.kind': 'garant.locationKind',
    'ProcessorLocation.mechanism': 'garant.transferMechanism',
    'ProcessorNotice.acknowledgerRole': 'garant.role',
    'ProcessorProof.kind': 'garant.processorProofKind',
    'ProcessorResponse.response': 'garant.noticeResponse',
    'TerritoryReading.reading': 'garant.territory',
  },
});
