import { gql } from '@apollo/client/core';
import Brush from '@mui/icons-material/Brush';
import { lazy } from 'react';
import { defineResource } from '../../../admin/rooms/room.ts';
import { fr } from './fr.ts';

interface Pen {
  id: string;
  colour: string;
}

/** A register that Garant does not keep, as a folder of its own. */
export const pens = defineResource({
  name: 'pens',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.pens', icon: Brush },
  needsToCreate: 'MANAGE_PEOPLE',
  documents: {
    list: gql`query PenList($filter: PenFilter) { pens(filter: $filter) { items { id colour } total } }`,
    create: gql`mutation CreatePen($input: CreatePenInput!) { createPen(input: $input) { id } }`,
    createFields: ['colour'],
  },
  list: lazy(() => import('./PenList.tsx')),
  recordRepresentation: 'colour',
  subject: { entity: 'Pen', name: ({ colour }: Pen) => `le ${colour}` },
  referredBy: ['penId'],
  values: { 'Pen.status': 'garant.penStatus' },
});
