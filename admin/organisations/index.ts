import Apartment from '@mui/icons-material/Apartment';
import { lazy } from 'react';
import { CreateOrganisationDocument, OrganisationListDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const organisations = defineResource({
  name: 'organisations',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.organisations', icon: Apartment },
  needs: 'MANAGE_PEOPLE',
  documents: { list: OrganisationListDocument, create: CreateOrganisationDocument, createFields: ['name', 'shortName'] },
  list: lazy(() => import('./OrganisationList.tsx')),
  create: lazy(() => import('./OrganisationCreate.tsx')),
  recordRepresentation: 'name',
  referredBy: ['organisationId'],
});
