import { lazy } from 'react';

export const people = {
  list: lazy(() => import('./PersonList.tsx')),
  show: lazy(() => import('./PersonShow.tsx')),
  create: lazy(() => import('./PersonCreate.tsx')),
  recordRepresentation: 'fullName',
};
