/** The manifesto of a convention, as both sides see it. */
export const fr = {
  menu: {
    manifesto: 'Manifeste',
  },
  manifesto: {
    lead: 'Ce à quoi chaque côté s’est engagé, et ce que chacun en a observé en dernier.',
    version: 'Texte : %{source}, %{version}.',
    none: 'Aucun manifeste à observer',
    noneHint: 'Le catalogue de cette convention ne dit pas quels engagements s’observent des deux côtés.',
    sides: {
      PARTNER: 'Le partenaire s’engage',
      TEAM: 'L’équipe s’engage, et est libre de',
    },
    noDuty: 'Rien de ce côté.',
    onlyDisagreements: 'Désaccords seulement (%{count})',
    noDisagreement: 'Aucun désaccord : les deux côtés voient la même chose, ou n’ont pas encore tous deux observé.',
    freedom: 'Liberté : son usage se consigne sur la page de l’obligation.',
    proven: 'Se montre par des preuves, sur la page de l’obligation.',
  },
};
