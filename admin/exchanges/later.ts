/** The words of registers as files, fetched with what shows them. */
export const later = () => import('./later.fr.ts');
