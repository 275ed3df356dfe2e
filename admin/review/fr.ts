/** The room where a proof is judged. */
export const fr = {
  review: {
    queue: 'File des relectures',
    previous: 'Précédente',
    next: 'Suivante',
    place: '%{rank} sur %{smart_count} à relire',
    placeOfMore: '%{rank} sur les %{smart_count} plus anciennes à relire',
    left: 'Encore %{smart_count} à relire',
    leftOfMore: 'Plus de %{smart_count} à relire',
    nothingLeft: 'Plus rien à relire',
    backToQueue: 'Toute la file',
    duty: 'Ce qui est dû',
    openDuty: 'Ouvrir l’obligation',
    nothingExpected: 'Le catalogue ne dit pas quelle preuve est attendue.',
    asked: 'Ce qui était demandé sur la version %{number}',
    answer: 'Le déposant répond :',
    sideBySide: 'Côte à côte avec la version renvoyée',
    former: 'Version %{number}, renvoyée',
    current: 'Version %{number}, à relire',
    verdict: 'Votre avis',
    newerCame: 'La version %{number} est arrivée pendant votre lecture : c’est elle qui est montrée et que vous jugez.',
    notYours: 'Vous ne pouvez pas donner d’avis sur cette preuve pour cette obligation.',
    typed: 'Ce que vous aviez saisi, et qui n’a pas été enregistré :',
  },
  verdictChoice: {
    ACCEPTED: 'Accepter la preuve',
    CHANGES_REQUESTED: 'Demander une correction',
  },
  verb: {
    signVerdict: 'Signer cet avis',
  },
  done: {
    review: 'Avis enregistré',
  },
};
