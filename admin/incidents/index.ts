import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const incidents = defineRoom({
  words: { fr, en: () => import('./en.ts') },
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
