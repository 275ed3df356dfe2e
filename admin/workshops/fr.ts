/** What the workshops say beyond their own pages: the line of the menu. */
export const fr = {
  menu: {
    workshops: 'Ateliers',
  },
};
