import WarningAmber from '@mui/icons-material/WarningAmber';
import { lazy } from 'react';
import { IncidentListDocument, IncidentOneDocument, type IncidentPartsFragment } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const incidents = defineResource({
  name: 'incidents',
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.incidents', icon: WarningAmber },
  documents: { list: IncidentListDocument, one: IncidentOneDocument },
  list: lazy(() => import('./IncidentList.tsx')),
  show: lazy(() => import('./IncidentShow.tsx')),
  pages: { '/incidents/:incidentId/authority': lazy(() => import('./AuthorityFormPage.tsx')) },
  recordRepresentation: 'reference',
  subject: {
    entity: 'Incident',
    name: ({ reference, title }: IncidentPartsFragment) => `${reference} · ${title}`,
  },
  values: {
    'BreachReading.reading': 'garant.breachReading',
    'Incident.closerRole': 'garant.role',
    'Incident.confidentiality': 'garant.confidentiality',
    'IncidentAlert.acknowledgerRole': 'garant.role',
    'IncidentAlert.channel': 'garant.alertChannel',
    'IncidentAssessment.level': 'garant.riskLevel',
    'IncidentAwareness.way': 'garant.awarenessWay',
    'IncidentMeasure.doerRole': 'garant.role',
    'IncidentMeasure.kind': 'garant.measureKind',
    'IncidentNotification.phase': 'garant.notificationPhase',
    'PeopleDecision.choice': 'garant.peopleChoice',
  },
});
