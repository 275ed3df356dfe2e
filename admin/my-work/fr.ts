/** A day’s work. */
export const fr = {
  menu: {
    myWork: 'Mon travail',
  },
  work: {
    toCorrect: 'À corriger',
    toReview: 'À relire',
    contested: 'Contestées',
    lapsingSoon: 'Bientôt caduques',
    mine: 'Dont je suis chargé',
    toProve: 'À prouver',
    counts: 'Nombre d’obligations par liste',
    none: 'Rien ne vous est demandé',
    toConventions: 'Voir les conventions',
    noneHint: 'Les obligations, preuves et relectures qui vous attendent apparaîtront ici.',
  },
  workHint: {
    toCorrect: 'Une relecture vous a renvoyé la preuve : déposez une nouvelle version.',
    toReview: 'Une preuve attend votre avis.',
    contested: 'Une contestation est ouverte contre votre partie, ou par elle : chaque ligne dit de qui vient la suite.',
    mine: 'On vous a confié ces obligations ; elles ne sont pas attestées aujourd’hui.',
    lapsingSoon: 'La preuve en vigueur expire dans les 90 jours.',
    toProve: 'Votre partie doit encore déclarer, prouver ou renouveler.',
  },
  queue: {
    keys: 'Au clavier, sur une ligne : flèches pour changer de ligne, O ou Entrée pour relire. Dans la relecture, sur le titre : A ou R pour choisir l’avis, puis Entrée pour le signer.',
    row: '%{title}, pour %{code} (%{party})',
  },
};
