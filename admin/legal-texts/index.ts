import Gavel from '@mui/icons-material/Gavel';
import { LegalTextListDocument, type LegalTextPartsFragment } from '../generated/graphql.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');
const one = () => import('./one.ts');

export const legalTexts = defineResource({
  name: 'legalTexts',
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.legalTexts', icon: Gavel, group: 'registers' },
  documents: { list: LegalTextListDocument, one },
  list: lazyPage(() => import('./LegalTextList.tsx'), later),
  show: lazyPage(() => import('./LegalTextShow.tsx'), later, one),
  recordRepresentation: 'reference',
  subject: {
    entity: 'LegalText',
    name: ({ reference, title }: LegalTextPartsFragment) => `${reference} · ${title}`,
  },
  values: {
    'DpiaAdvice.advice': 'garant.opinion',
    'DpiaState.dpiaStage': 'garant.dpiaStage',
    'DpiaNeed.listedAs': 'garant.listedProcessing',
    'DpiaState.residualRisk': 'garant.residualRisk',
    'LegalText.confidentiality': 'garant.confidentiality',
    'LegalText.kind': 'garant.textKind',
    'LegalText.withdrawerRole': 'garant.role',
    'PageCheck.outcome': 'garant.pageOutcome',
    'OpinionReservation.answererRole': 'garant.role',
    'OpinionReservation.outcome': 'garant.reservationOutcome',
    'OpinionRequest.giverRole': 'garant.role',
    'OpinionRequest.opinion': 'garant.opinion',
  },
});
