/** The journal. */
export const fr = {
  menu: {
    journal: 'Journal',
  },
  journal: {
    lead: 'Chaque écriture laisse une trace enchaînée à la précédente : elle ne peut être ni modifiée ni effacée.',
    none: 'Rien n’a encore été écrit',
    number: 'n° %{number}',
    details: 'Voir ce qui a changé',
    field: 'Champ',
    before: 'Avant',
    after: 'Après',
    verify: 'Vérifier la chaîne',
    intact:
      'La chaîne est intacte : %{smart_count} écriture. Empreinte de tête : %{hash} |||| La chaîne est intacte : %{smart_count} écritures. Empreinte de tête : %{hash}',
    broken: 'La chaîne est rompue à l’écriture n° %{number}. %{reason}',
  },
};
