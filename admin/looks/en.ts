/** The State’s look. */
export const en = {
  dsfr: {
    brand: 'République Française',
    home: 'Home of %{name}',
  },
};
