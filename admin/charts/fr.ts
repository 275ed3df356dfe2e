/** The charts of a convention. */
export const fr = {
  charts: {
    title: 'États et évolution',
    byTheme: 'États par thème',
    byThemeHint: 'Toutes les obligations de la convention, y compris hors de la matrice, le %{date}.',
    trend: 'Évolution sur douze mois',
    trendHint: 'État à la fin de chaque mois depuis la signature, puis le %{date}.',
    month: 'Fin de mois',
    total: 'Total',
    toTable: 'Voir en tableau',
    toChart: 'Voir en graphique',
    described: '%{title}. Les mêmes nombres se lisent en tableau.',
    none: 'Rien à représenter',
    noneHint: 'Cette convention n’a encore aucune obligation.',
  },
};
