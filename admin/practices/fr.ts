/** What the good practices say beyond their own page: the line of the menu. */
export const fr = {
  menu: {
    practices: 'Article 2',
  },
  servicePhase: {
    INVESTIGATION: 'Investigation',
    CONSTRUCTION: 'Construction',
    ACCELERATION: 'Accélération',
    TRANSFER: 'En cours de pérennisation',
    SUCCESS: 'Pérennisé',
    ALUMNI: 'Partenariat terminé',
  },
};
