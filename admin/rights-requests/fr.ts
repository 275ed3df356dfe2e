/** What the register of rights requests says beyond its own pages: the line of the menu, clocks that run. */
export const fr = {
  menu: {
    rightsRequests: 'Demandes de droits',
  },
};
