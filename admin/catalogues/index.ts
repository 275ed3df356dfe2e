import MenuBook from '@mui/icons-material/MenuBook';
import { lazy } from 'react';
import { CatalogueListDocument, CatalogueOneDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const catalogues = defineResource({
  name: 'catalogues',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.catalogues', icon: MenuBook },
  needs: 'IMPORT_CATALOGUE',
  documents: { list: CatalogueListDocument, one: CatalogueOneDocument },
  list: lazy(() => import('./CatalogueList.tsx')),
  recordRepresentation: 'title',
  values: { 'Commitment.nature': 'garant.nature', 'Commitment.tracking': 'garant.tracking' },
});
