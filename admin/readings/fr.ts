/** How words that can be read in several ways are read. */
export const fr = {
  wordingReading: {
    title: 'Lecture de ces mots',
    open: 'Ces mots se lisent de plusieurs façons. L’obligation est à confirmer tant que chaque signataire n’a pas confirmé la lecture proposée.',
    settled: 'Chaque signataire a confirmé cette lecture ; elle vaut depuis le %{date}.',
    wording: 'Le texte signé écrit',
    proposed: 'Lecture proposée',
    silent: '%{party} ne s’est pas encore prononcée',
    confirmed: '%{party} confirme cette lecture',
    withdrawn: '%{party} ne confirme plus cette lecture',
    confirming: '%{party} confirme qu’elle lit ces mots ainsi. L’autre signataire le verra ; %{party} peut le retirer, avec un motif.',
    hint: 'La lecture est proposée par l’auteur du catalogue : elle ne fait pas partie du texte signé. Elle est confirmée, pour chaque signataire, par son délégué à la protection des données.',
  },
  journalAction: {
    obligation: {
      readingConfirmed: 'Lecture confirmée',
      readingWithdrawn: 'Confirmation d’une lecture retirée',
    },
  },
  verb: {
    confirmReading: 'Confirmer cette lecture',
    withdrawReading: 'Retirer cette confirmation',
  },
  done: {
    confirmReading: 'Lecture confirmée',
    withdrawReading: 'Confirmation retirée',
  },
  entity: {
    WordingReading: 'Lecture de mots du texte',
  },
  field: {
    WordingReading: { isConfirmed: 'Lit ces mots ainsi', wording: 'Mots du texte', proposed: 'Lecture proposée' },
  },
};
