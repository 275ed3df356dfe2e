import Workspaces from '@mui/icons-material/Workspaces';
import { lazy } from 'react';
import { CreateProgrammeDocument, ProgrammeListDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const programmes = defineResource({
  name: 'programmes',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.programmes', icon: Workspaces },
  needs: 'MANAGE_PEOPLE',
  documents: {
    list: ProgrammeListDocument,
    create: CreateProgrammeDocument,
    createFields: ['name', 'catalogueKeys', 'conventionIds'],
  },
  list: lazy(() => import('./ProgrammeList.tsx')),
  create: lazy(() => import('./ProgrammeCreate.tsx')),
  recordRepresentation: 'name',
  referredBy: ['programmeId', 'programme'],
});
