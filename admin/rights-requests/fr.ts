/** What the register of rights requests says beyond its own pages: the line of the menu, clocks that run. */
export const fr = {
  menu: {
    rightsRequests: 'Droits exercés',
  },
  rightsClock: {
    RUNNING: 'Il reste %{smart_count} jour ouvré |||| Il reste %{smart_count} jours ouvrés',
    OVERDUE: 'Dépassé de %{smart_count} jour ouvré |||| Dépassé de %{smart_count} jours ouvrés',
    DONE: 'Répondu dans le délai',
    DONE_LATE: 'Répondu en retard',
    WITHDRAWN: 'Demande retirée',
    of: 'Réponse de %{party} à la personne (RGPD art. 12(3))',
    fromTo: 'Du %{from} au %{due}',
    doneAt: 'répondu le %{date}',
    twoDays:
      'Date prudente : %{prudent}. Date si la suspension (%{smart_count} jour) est admise : %{suspended}. |||| Date prudente : %{prudent}. Date si la suspension (%{smart_count} jours) est admise : %{suspended}.',
    running: 'Demandes de droits en cours',
  },
};
