/** The journal. */
export const fr = {
  menu: {
    journal: 'Journal',
  },
  journal: {
    lead: 'Chaque écriture est enchaînée à la précédente : une modification se voit à la vérification. Gardez ailleurs l’empreinte de tête : elle seule dirait que toute la chaîne fut récrite.',
    none: 'Rien n’a encore été écrit',
    forgotten: 'Contenu effacé le %{date}, sa conservation étant passée ; l’empreinte le scelle toujours.',
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
