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
