import { lists } from './lists.fr.ts';

/** The register of rights requests, on its own pages and in the journal. */
export const later = {
  ...lists,
};
