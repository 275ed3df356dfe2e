/** What each side of a manifesto saw. */
export const en = {
  observation: {
    title: 'Observations',
    none: 'Nobody has observed yet how this commitment is kept.',
    of: '%{side}: %{value}',
    on: 'Observed on %{date}',
    stale: 'Counts no more: over twelve months old',
    retracted: 'Taken back',
    facts: 'Rests on:',
    occurrence: '%{code}, occurrence no. %{number}',
    lasts: 'An observation counts for twelve months from the day observed. It is not edited: its side takes it back, with a reason.',
  },
  manifestoSide: {
    PARTNER: 'Partner',
    TEAM: 'Team',
    REVIEWER: 'Review',
  },
  observedValue: {
    KEPT: 'kept',
    AT_RISK: 'at risk',
    BROKEN: 'broken',
    NOT_OBSERVED: 'could not be observed',
  },
  journalAction: {
    obligation: {
      observed: 'Commitment observed',
      observationRetracted: 'Observation taken back',
    },
  },
  verb: {
    observe: 'Observe',
    retractObservation: 'Take this observation back',
  },
  done: {
    observe: 'Observation recorded',
    retractObservation: 'Observation taken back',
  },
  entity: {
    Observation: 'Observation',
    ObservationFact: 'Fact cited',
  },
  field: {
    evidenceIds: 'Proofs it rests on',
    observation: 'Observation',
    observedOn: 'Observed on',
    observedValue: 'How the commitment is kept',
    observedWords: 'What was observed',
    occurrenceIds: 'Occurrences it rests on',
    requestIds: 'Requests it rests on',
    retracts: 'Observation taken back',
    side: 'Side',
  },
};
