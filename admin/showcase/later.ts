/** The words that only the section on a convention's page says, fetched with it. */
export const later = () => import('./later.fr.ts');
