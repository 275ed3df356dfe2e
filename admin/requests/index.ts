import SwapHoriz from '@mui/icons-material/SwapHoriz';
import { lazy } from 'react';
import { PartyRequestListDocument, PartyRequestOneDocument, type RequestPartsFragment } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const requests = defineResource({
  name: 'partyRequests',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.requests', icon: SwapHoriz, group: 'tracking' },
  documents: { list: PartyRequestListDocument, one: PartyRequestOneDocument },
  list: lazy(() => import('./RequestList.tsx')),
  show: lazy(() => import('./RequestShow.tsx')),
  recordRepresentation: 'reference',
  subject: { entity: 'PartyRequest', name: ({ reference, about }: RequestPartsFragment) => `${reference} · ${about.label}` },
  values: {
    'PartyRequest.acknowledgerRole': 'garant.role',
    'PartyRequest.answererRole': 'garant.role',
    'PartyRequest.kind': 'garant.requestKind',
  },
});
