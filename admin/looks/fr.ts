/** The State’s look. */
export const fr = {
  dsfr: {
    brand: 'République Française',
    home: 'Accueil de %{name}',
  },
};
