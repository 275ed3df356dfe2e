/** What the committees say beyond their own pages: the line of the menu. */
export const fr = {
  menu: {
    committees: 'Comités',
  },
};
