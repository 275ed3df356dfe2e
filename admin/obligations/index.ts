import FactCheck from '@mui/icons-material/FactCheck';
import { lazy } from 'react';
import { type ObligationLineFragment, ObligationListDocument, ObligationOneDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const obligations = defineResource({
  name: 'obligations',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.obligations', icon: FactCheck, group: 'tracking' },
  documents: { list: ObligationListDocument, one: ObligationOneDocument },
  list: lazy(() => import('./ObligationList.tsx')),
  show: lazy(() => import('./ObligationShow.tsx')),
  recordRepresentation: ({ code, text }: ObligationLineFragment) => `${code} · ${text}`,
  subject: { entity: 'Obligation', name: ({ code, party }: ObligationLineFragment) => `${code} (${party.code})` },
  values: {
    'ApplicabilityDecision.isApplicable': 'garant.applicability',
    'Breach.enderRole': 'garant.role',
    'Contestation.resolverRole': 'garant.role',
    'Declaration.status': 'garant.declarationStatus',
  },
});
