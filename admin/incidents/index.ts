import WarningAmber from '@mui/icons-material/WarningAmber';
import { IncidentListDocument, type IncidentPartsFragment } from '../generated/graphql.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');
const one = () => import('./one.ts');

export const incidents = defineResource({
  name: 'incidents',
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.incidents', icon: WarningAmber, group: 'registers' },
  documents: { list: IncidentListDocument, one },
  list: lazyPage(() => import('./IncidentList.tsx'), later),
  show: lazyPage(() => import('./IncidentShow.tsx'), later, one),
  pages: { '/incidents/:incidentId/authority': lazyPage(() => import('./AuthorityFormPage.tsx'), later) },
  recordRepresentation: 'reference',
  subject: {
    entity: 'Incident',
    name: ({ reference, title }: IncidentPartsFragment) => `${reference} · ${title}`,
  },
  values: {
    'AuthorityDeclaration.authority': 'garant.authority',
    'BreachReading.reading': 'garant.breachReading',
    'Incident.closerRole': 'garant.role',
    'Incident.confidentiality': 'garant.confidentiality',
    'IncidentAlert.acknowledgerRole': 'garant.role',
    'IncidentAlert.channel': 'garant.alertChannel',
    'IncidentAssessment.effectiveAccess': 'garant.finding',
    'IncidentAssessment.gravity': 'garant.riskDegree',
    'IncidentAssessment.identifiability': 'garant.riskDegree',
    'IncidentAssessment.level': 'garant.riskLevel',
    'IncidentAssessment.likelihood': 'garant.riskDegree',
    'IncidentAssessment.vulnerablePeople': 'garant.finding',
    'IncidentAwareness.way': 'garant.awarenessWay',
    'IncidentMeasure.doerRole': 'garant.role',
    'IncidentMeasure.kind': 'garant.measureKind',
    'IncidentNotification.notifiedBy': 'garant.notifier',
    'IncidentNotification.phase': 'garant.notificationPhase',
    'PeopleDecision.choice': 'garant.peopleChoice',
  },
});
