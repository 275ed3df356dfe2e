import Group from '@mui/icons-material/Group';
import { lazy } from 'react';
import { CreatePersonDocument, PersonListDocument, type PersonListQuery, PersonOneDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

type PersonLine = PersonListQuery['people']['items'][number];

export const people = defineResource({
  name: 'people',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.people', icon: Group },
  needs: 'MANAGE_PEOPLE',
  documents: {
    list: PersonListDocument,
    one: PersonOneDocument,
    create: CreatePersonDocument,
    createFields: ['fullName', 'email', 'organisationId'],
  },
  list: lazy(() => import('./PersonList.tsx')),
  show: lazy(() => import('./PersonShow.tsx')),
  create: lazy(() => import('./PersonCreate.tsx')),
  recordRepresentation: 'fullName',
  subject: { entity: 'Person', name: ({ fullName }: PersonLine) => fullName },
  values: { 'IdentityChange.status': 'garant.identityStatus' },
});
