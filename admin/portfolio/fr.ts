export const fr = { menu: { portfolio: 'Portefeuille' } };
