/** What the good practices say beyond their own page: the line of the menu. */
export const fr = {
  menu: {
    practices: 'Article 2',
  },
};
