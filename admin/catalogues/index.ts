import { lazy } from 'react';

export const catalogues = {
  list: lazy(() => import('./CatalogueList.tsx')),
  recordRepresentation: 'title',
};
