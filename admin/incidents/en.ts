/** The register of incidents. */
export const en = {
  journalAction: {
    convention: {
      readingChosen: 'Reading of the information clause chosen',
    },
    incident: {
      alertAcknowledged: 'Alert acknowledged',
      alerted: 'Controller alerted',
      authorityNotified: 'Notification to the authority recorded',
      awarenessRecorded: 'Awareness recorded',
      closed: 'Incident closed',
      declared: 'Incident declared',
      dismissed: 'Incident said to be no data breach',
      measureAdded: 'Measure recorded',
      measureTaken: 'Measure taken',
      peopleDecided: 'Informing people decided or done',
      qualified: 'Risk assessed',
      shared: 'Incident shared',
      updated: 'Incident described',
    },
  },
  entity: {
    BreachReading: 'Reading of the information clause',
    Incident: 'Incident',
    IncidentAlert: 'Alert',
    IncidentAssessment: 'Assessment',
    IncidentAwareness: 'Awareness',
    IncidentMeasure: 'Measure',
    IncidentNotification: 'Notification to the authority',
    PeopleDecision: 'Informing people',
  },
  alertChannel: {
    EMAIL: 'E-mail',
    PHONE: 'Telephone',
    MEETING: 'Meeting',
    PLATFORM: 'Shared tool',
    OTHER: 'Other',
  },
  awarenessWay: {
    DETECTED: 'noticed it',
    TOLD: 'was told of it',
    ALERTED: 'was alerted',
  },
  breachReading: {
    LITERAL: 'To the letter: any compromise',
    GDPR: 'Threshold of the GDPR: unless a risk is unlikely',
    UNDECIDED: 'The parties have not said whether the threshold of the GDPR applies',
  },
  measureKind: {
    CONTAIN: 'Stop',
    REMEDY: 'Repair',
    PREVENT: 'Prevent',
  },
  notificationPhase: {
    INITIAL: 'Initial',
    COMPLEMENTARY: 'Complementary',
    COMPLETE: 'Complete',
  },
  peopleChoice: {
    INFORM: 'Inform people',
    EXEMPT_34_3_A: 'Exemption 34(3)(a): data unintelligible',
    EXEMPT_34_3_B: 'Exemption 34(3)(b): the high risk is gone',
    EXEMPT_34_3_C: 'Exemption 34(3)(c): public communication',
    NOT_REQUIRED: 'Not needed: the risk is not high',
  },
  riskLevel: {
    NOT_A_BREACH: 'Not a breach',
    NO_RISK: 'Unlikely risk',
    RISK: 'Risk',
    HIGH_RISK: 'High risk',
  },
};
