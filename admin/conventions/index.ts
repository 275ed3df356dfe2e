import Handshake from '@mui/icons-material/Handshake';
import { lazy } from 'react';
import { ConventionListDocument, ConventionOneDocument, CreateConventionDocument, UpdateConventionDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const conventions = defineResource({
  name: 'conventions',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.conventions', icon: Handshake, isPassiveInside: true },
  needsToCreate: 'CREATE_CONVENTION',
  documents: {
    list: ConventionListDocument,
    one: ConventionOneDocument,
    create: CreateConventionDocument,
    createFields: [
      ...[
        'catalogueId',
        'title',
        'serviceName',
        'slug',
        'signedOn',
        'inForceOn',
        'endsOn',
        'parties',
        'noticePeriod',
        'place',
        'originals',
      ],
      ...['credits', 'imputations', 'variables', 'signedUploadId', 'annexes'],
    ],
    update: UpdateConventionDocument,
    updateFields: ['title', 'serviceName', 'version'],
  },
  list: lazy(() => import('./ConventionList.tsx')),
  show: lazy(() => import('./ConventionShow.tsx')),
  create: lazy(() => import('./ConventionCreate.tsx')),
  recordRepresentation: 'title',
  values: {
    'Party.gdprRole': 'garant.gdprRole',
    'ConventionDate.kind': 'garant.conventionDate',
    'ConventionDate.source': 'garant.dateSource',
    'ConventionDocument.kind': 'garant.documentKind',
  },
});
