import { lazy } from 'react';
import type { ConventionLine } from './useCurrentConvention.ts';

export const conventions = {
  list: lazy(() => import('./ConventionList.tsx')),
  show: lazy(() => import('./ConventionShow.tsx')),
  create: lazy(() => import('./ConventionCreate.tsx')),
  recordRepresentation: (convention: ConventionLine) => convention.title,
};
