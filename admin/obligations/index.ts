import { lazy } from 'react';
import type { ObligationLineFragment } from '../generated/graphql.ts';

export const obligations = {
  list: lazy(() => import('./ObligationList.tsx')),
  show: lazy(() => import('./ObligationShow.tsx')),
  recordRepresentation: (obligation: ObligationLineFragment) => `${obligation.code} · ${obligation.text}`,
};
