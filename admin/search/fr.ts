/** The search. */
export const fr = {
  search: {
    open: 'Rechercher',
    shortcut: 'Ctrl K',
    placeholder: 'Obligation, preuve, incident ou personne',
    hint: 'Tapez au moins deux lettres. Les accents ne comptent pas.',
    nothing: 'Rien ne correspond à ces mots, dans ce que vous pouvez consulter.',
    found: '%{smart_count} résultat |||| %{smart_count} résultats',
    results: 'Résultats',
    changes: 'Changements du service',
    personHint: 'voir les obligations dont elle est chargée',
  },
};
