/** The register of legal texts, on its own pages and in the journal. */
export const later = {
  journalAction: {
    legalText: {
      opened: 'Texte inscrit',
      opinionAsked: 'Avis demandé',
      opinionGiven: 'Avis rendu',
      planned: 'Publication prévue',
      published: 'Texte publié ou mis en vigueur',
      publishedUnasked: 'Texte publié sans avis demandé',
      shared: 'Texte partagé',
      updated: 'Titre du texte changé',
      versionAdded: 'Version ajoutée',
      withdrawn: 'Texte retiré',
    },
  },
  entity: {
    LegalText: 'Texte juridique',
    LegalTextVersion: 'Version d’un texte',
    OpinionRequest: 'Demande d’avis',
    TextPublication: 'Publication',
  },
  textKind: {
    INFORMATION_NOTICE: 'Mentions d’information',
    PRIVACY_POLICY: 'Politique de confidentialité',
    LEGAL_NOTICE: 'Mentions légales',
    TERMS_OF_USE: 'Conditions d’utilisation (CGU)',
    ORDER: 'Arrêté ou décret',
    DPIA: 'Analyse d’impact (AIPD)',
    BREACH_PROCEDURE: 'Procédure de notification des violations',
    RIGHTS_PROCEDURE: 'Procédure d’exercice des droits',
    OTHER: 'Autre texte juridique',
  },
  opinion: {
    FAVOURABLE: 'Avis favorable',
    WITH_RESERVATIONS: 'Avis favorable avec réserves',
    UNFAVOURABLE: 'Avis défavorable',
  },
};
