import { lazy } from 'react';
import type { EvidencePartsFragment } from '../generated/graphql.ts';

export const evidences = {
  list: lazy(() => import('./EvidenceList.tsx')),
  show: lazy(() => import('./EvidenceShow.tsx')),
  recordRepresentation: (evidence: EvidencePartsFragment) => evidence.title,
};
