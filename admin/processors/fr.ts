/** What the register of processors says beyond its own pages: the line of the menu. */
export const fr = {
  menu: {
    processors: 'Sous-traitants',
  },
};
