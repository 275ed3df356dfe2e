/** What public data says beyond its own page: the line of the menu. */
export const fr = {
  menu: {
    proposals: 'Dit ailleurs',
  },
};
