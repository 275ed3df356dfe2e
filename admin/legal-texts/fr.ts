/** What the register of legal texts says beyond its own pages: the line of the menu, pages to look at, reservations to answer, texts to offer as proofs. */
export const fr = {
  menu: {
    legalTexts: 'Textes, AIPD',
  },
  textsToAnswer: {
    title: 'Réserves à dire reprises, ou non',
    hint: 'L’avis rendu sur ces textes fait des réserves : ouvrez le texte, et répondez à chacune.',
    since: 'avis rendu le %{date}',
  },
  textsToProve: {
    title: 'Textes en vigueur à offrir comme preuve',
    hint: 'Publiés avant que la publication ne fasse preuve : ouvrez le texte, puis « Offrir comme preuve ».',
    since: 'publication inscrite le %{date}',
  },
  pagesToCheck: {
    title: 'Pages publiées à regarder',
    by: 'à regarder au plus tard le %{date}',
    differs: 'la page dit autre chose que la version en vigueur',
    more: '%{smart_count} autre au registre des textes |||| %{smart_count} autres au registre des textes',
  },
};
