import { words } from './words.fr.ts';

/** The register of processors, on its own pages and in the journal. */
export const later = { ...words };
