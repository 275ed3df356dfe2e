import AccountTree from '@mui/icons-material/AccountTree';
import { ProcessorListDocument, type ProcessorPartsFragment } from '../generated/graphql.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');
const one = () => import('./one.ts');

export const processors = defineResource({
  name: 'processors',
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.processors', icon: AccountTree, group: 'registers' },
  documents: { list: ProcessorListDocument, one },
  list: lazyPage(() => import('./ProcessorList.tsx'), later),
  show: lazyPage(() => import('./ProcessorShow.tsx'), later, one),
  pages: {
    '/processors/table': lazyPage(() => import('./PolicyTablePage.tsx'), later),
    '/processors/countries': lazyPage(() => import('./CountriesPage.tsx'), later),
  },
  recordRepresentation: 'reference',
  subject: {
    entity: 'Processor',
    name: ({ reference, name }: ProcessorPartsFragment) => `${reference} · ${name}`,
  },
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
