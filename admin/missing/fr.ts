/** What is missing. */
export const fr = {
  menu: {
    missing: 'Ce qui manque',
  },
  missing: {
    lead: 'Du plus grave au moins grave. Chaque ligne mène à l’endroit où agir.',
    counts: 'Nombre d’obligations par gravité',
    none: 'Rien ne manque',
    noneHint: 'Chaque obligation applicable est attestée, ou attend une relecture.',
  },
  severityHint: {
    CONTESTED: 'Quelqu’un est en désaccord : répondez, corrigez, ou levez la contestation.',
    BREACHED: 'Un fait dit que l’engagement a été enfreint : consignez ce qui y met fin, ou contestez.',
    CONDUCT:
      'Un côté du manifeste les a observées rompues ou menacées, quoi qu’en dise l’autre : parlez-en, corrigez, observez de nouveau.',
    LAPSED:
      'Elle a été attestée, mais plus aucune preuve acceptée n’est en vigueur : renouvelez-la, si une nouvelle n’attend pas déjà sa relecture.',
    OVERDUE: 'La date est passée, et rien ne l’atteste.',
    CHANGES_REQUESTED: 'La relecture a renvoyé la preuve : déposez une nouvelle version.',
    AWAITING_DECLARATION: 'Une preuve a été acceptée, et leur partie n’a rien déclaré depuis.',
    NEVER_PROVEN: 'Rien ne les atteste encore : il manque une déclaration, une preuve acceptée, ou de savoir si elles s’appliquent.',
    TO_OBSERVE: 'Aucun côté ne les a observées depuis douze mois. Aucune preuve ne manque : c’est à chaque côté de dire ce qu’il a vu.',
  },
};
