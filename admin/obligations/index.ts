import FactCheck from '@mui/icons-material/FactCheck';
import { lazy } from 'react';
import { type ObligationLineFragment, ObligationListDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

const one = () => import('./one.ts');

export const obligations = defineResource({
  name: 'obligations',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.obligations', icon: FactCheck, group: 'tracking' },
  documents: { list: ObligationListDocument, one },
  list: lazy(() => import('./ObligationList.tsx')),
  show: lazy(async () => (await Promise.all([import('./ObligationShow.tsx'), one()]))[0]),
  recordRepresentation: ({ code, text }: ObligationLineFragment) => `${code} · ${text}`,
  subject: { entity: 'Obligation', name: ({ code, party }: ObligationLineFragment) => `${code} (${party.code})` },
  values: {
    'ApplicabilityDecision.isApplicable': 'garant.applicability',
    'Breach.enderRole': 'garant.role',
    'Contestation.resolverRole': 'garant.role',
    'Declaration.status': 'garant.declarationStatus',
  },
});
