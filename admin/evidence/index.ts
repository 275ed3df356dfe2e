import AttachFile from '@mui/icons-material/AttachFile';
import { lazy } from 'react';
import { EvidenceListDocument, EvidenceOneDocument, type EvidencePartsFragment, UpdateEvidenceDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const evidences = defineResource({
  name: 'evidences',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.evidence', icon: AttachFile, group: 'tracking' },
  documents: {
    list: EvidenceListDocument,
    one: EvidenceOneDocument,
    update: UpdateEvidenceDocument,
    updateFields: ['title', 'description', 'confidentiality', 'version'],
  },
  list: lazy(() => import('./EvidenceList.tsx')),
  show: lazy(() => import('./EvidenceShow.tsx')),
  recordRepresentation: 'title',
  subject: { entity: 'Evidence', name: ({ title }: EvidencePartsFragment) => title },
  values: {
    'Evidence.kind': 'garant.evidenceKind',
    'Evidence.confidentiality': 'garant.confidentiality',
    'Review.verdict': 'garant.verdict',
    'Review.changeKind': 'garant.changeKind',
  },
});
