/** What the register of legal texts says beyond its own pages: the line of the menu. */
export const fr = {
  menu: {
    legalTexts: 'Textes, AIPD',
  },
};
