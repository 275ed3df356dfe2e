/** The public pages. */
export const fr = {
  site: {
    page: {
      accessibilite: 'Accessibilité',
      'mentions-legales': 'Mentions légales',
      'politique-confidentialite': 'Politique de confidentialité',
    },
    conformity: 'Accessibilité : %{level}',
    notWritten: 'Cette page n’est pas encore écrite',
    notWrittenHint: 'La personne qui administre Garant doit encore la rédiger.',
    frenchOnly: 'Cette page n’existe qu’en français.',
    updatedAt: 'Mise à jour le %{date}',
    bodyFr: 'Texte en français',
    bodyEn: 'Texte en anglais',
    markdown: 'Mise en forme Markdown : ## titre, - liste, [lien](https://…). Le HTML n’est pas affiché.',
    start: 'Partir du texte proposé',
    startHint:
      'Un texte de départ existe, en français et en anglais. Ce que vous seul savez y reste à compléter ; rien n’est publié avant que vous l’enregistriez.',
    left: 'Reste %{smart_count} passage à compléter avant de publier : %{first} |||| Restent %{smart_count} passages à compléter avant de publier. Le premier : %{first}',
    preview: 'Aperçu',
  },
  conformity: {
    NOT_COMPLIANT: 'non conforme',
    PARTLY_COMPLIANT: 'partiellement conforme',
    FULLY_COMPLIANT: 'totalement conforme',
  },
  field: {
    conformity: 'Conformité au RGAA',
  },
  journalAction: {
    site: { pageUpdated: 'Page publique modifiée' },
  },
  entity: { SitePage: 'Page publique' },
};
