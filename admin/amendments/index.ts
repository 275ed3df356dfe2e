import Difference from '@mui/icons-material/Difference';
import { lazy } from 'react';
import { insideConvention } from '../conventions/insideConvention.ts';
import { AmendmentListDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import type { Amendment } from './amendment.ts';
import { fr } from './fr.ts';

const one = () => import('./one.ts');

export const amendments = defineResource({
  name: 'amendments',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.amendments', icon: Difference, group: 'governance', to: insideConvention('versions') },
  documents: { list: AmendmentListDocument, one },
  show: lazy(async () => (await Promise.all([import('./AmendmentShow.tsx'), one()]))[0]),
  pages: {
    '/conventions/:conventionId/versions': lazy(() => import('./VersionsPage.tsx')),
    '/conventions/:conventionId/versions/:catalogueId': lazy(() => import('./ComparisonPage.tsx')),
  },
  recordRepresentation: 'subject',
  subject: { entity: 'Amendment', name: ({ number, subject }: Amendment) => `${number}. ${subject}` },
  values: {
    'AmendmentJudgement.meaning': 'garant.meaning',
    'CatalogueMove.source': 'garant.moveSource',
  },
});
