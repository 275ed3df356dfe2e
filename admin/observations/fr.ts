/** What each side of a manifesto saw. */
export const fr = {
  observation: {
    title: 'Observations',
    none: 'Personne n’a encore observé comment cet engagement est tenu.',
    of: '%{side} : %{value}',
    on: 'Observé le %{date}',
    stale: 'Ne compte plus : plus de douze mois',
    retracted: 'Retirée',
    facts: 'S’appuie sur :',
    occurrence: '%{code}, échéance n° %{number}',
    lasts: 'Une observation compte douze mois à partir du jour observé. Elle ne se modifie pas : son côté la retire, avec un motif.',
  },
  manifestoSide: {
    PARTNER: 'Partenaire',
    TEAM: 'Équipe',
    REVIEWER: 'Relecture',
  },
  observedValue: {
    KEPT: 'respecté',
    AT_RISK: 'menacé',
    BROKEN: 'rompu',
    NOT_OBSERVED: 'pas pu observer',
  },
  journalAction: {
    obligation: {
      observed: 'Engagement observé',
      observationRetracted: 'Observation retirée',
    },
  },
  verb: {
    observe: 'Observer',
    retractObservation: 'Retirer cette observation',
  },
  done: {
    observe: 'Observation inscrite',
    retractObservation: 'Observation retirée',
  },
  entity: {
    Observation: 'Observation',
    ObservationFact: 'Fait cité',
  },
  field: {
    evidenceIds: 'Preuves sur lesquelles elle s’appuie',
    observation: 'Observation',
    observedOn: 'Observé le',
    observedValue: 'Comment l’engagement est tenu',
    observedWords: 'Ce qui a été observé',
    occurrenceIds: 'Échéances sur lesquelles elle s’appuie',
    requestIds: 'Demandes sur lesquelles elle s’appuie',
    retracts: 'Observation retirée',
    side: 'Côté',
  },
};
