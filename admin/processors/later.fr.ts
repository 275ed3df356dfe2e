import { acts } from './acts.fr.ts';
import { pages } from './pages.fr.ts';
import { words } from './words.fr.ts';

/** The register of processors, on its own pages and in the journal. */
export const later = {
  ...words,
  ...acts,
  ...pages,
  field: { ...words.field, ...acts.field },
  verb: { ...words.verb, ...acts.verb },
  done: { ...words.done, ...acts.done },
  processor: { ...words.processor, ...acts.processor },
};
