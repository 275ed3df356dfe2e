/** What is missing. */
export const fr = {
  menu: {
    missing: 'Ce qui manque',
  },
  missing: {
    lead: 'Du plus grave au moins grave. Chaque ligne mène à l’endroit où agir.',
    counts: 'Nombre d’obligations par gravité',
    none: 'Rien ne manque',
    noneHint: 'Toutes les obligations applicables sont attestées.',
  },
  severityHint: {
    CONTESTED: 'Quelqu’un est en désaccord : répondez, corrigez, ou levez la contestation.',
    BREACHED: 'Un fait dit que l’engagement a été enfreint : consignez ce qui y met fin, ou contestez.',
    LAPSED: 'La preuve acceptée a expiré, a été retirée ou remplacée : déposez-en une nouvelle.',
    OVERDUE: 'La date est passée sans preuve acceptée.',
    CHANGES_REQUESTED: 'La relecture a renvoyé la preuve : déposez une nouvelle version.',
    NEVER_PROVEN: 'Aucune preuve n’a encore été acceptée : déclarez où vous en êtes et déposez une preuve.',
  },
};
