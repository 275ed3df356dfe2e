/** The register of incidents. */
export const fr = {
  journalAction: {
    convention: {
      readingChosen: 'Lecture de la clause d’information choisie',
    },
    incident: {
      alertAcknowledged: 'Réception de l’alerte accusée',
      alerted: 'Responsable de traitement alerté',
      authorityNotified: 'Notification à la CNIL inscrite',
      awarenessRecorded: 'Prise de connaissance inscrite',
      closed: 'Incident clos',
      declared: 'Incident déclaré',
      dismissed: 'Incident dit sans violation de données',
      measureAdded: 'Mesure inscrite',
      measureTaken: 'Mesure prise',
      peopleDecided: 'Information des personnes décidée ou faite',
      qualified: 'Risque qualifié',
      shared: 'Incident partagé',
      updated: 'Incident décrit',
    },
  },
  entity: {
    BreachReading: 'Lecture de la clause d’information',
    Incident: 'Incident',
    IncidentAlert: 'Alerte',
    IncidentAssessment: 'Qualification',
    IncidentAwareness: 'Prise de connaissance',
    IncidentMeasure: 'Mesure',
    IncidentNotification: 'Notification à la CNIL',
    PeopleDecision: 'Information des personnes',
  },
  alertChannel: {
    EMAIL: 'Courriel',
    PHONE: 'Téléphone',
    MEETING: 'Réunion',
    PLATFORM: 'Outil commun',
    OTHER: 'Autre',
  },
  awarenessWay: {
    DETECTED: 'l’a constaté',
    TOLD: 'en a été informée',
    ALERTED: 'a été alertée',
  },
  breachReading: {
    LITERAL: 'À la lettre : toute compromission',
    GDPR: 'Seuil du RGPD : sauf risque improbable',
    UNDECIDED: 'Les parties n’ont pas dit si le seuil du RGPD s’applique',
  },
  measureKind: {
    CONTAIN: 'Arrêter',
    REMEDY: 'Réparer',
    PREVENT: 'Prévenir',
  },
  notificationPhase: {
    INITIAL: 'Initiale',
    COMPLEMENTARY: 'Complémentaire',
    COMPLETE: 'Complète',
  },
  peopleChoice: {
    INFORM: 'Informer les personnes',
    EXEMPT_34_3_A: 'Exception 34(3)(a) : données incompréhensibles',
    EXEMPT_34_3_B: 'Exception 34(3)(b) : le risque élevé a disparu',
    EXEMPT_34_3_C: 'Exception 34(3)(c) : communication publique',
    NOT_REQUIRED: 'Pas nécessaire : le risque n’est pas élevé',
  },
  riskLevel: {
    NOT_A_BREACH: 'Pas une violation',
    NO_RISK: 'Risque improbable',
    RISK: 'Risque',
    HIGH_RISK: 'Risque élevé',
  },
};
