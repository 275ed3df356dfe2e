import { acts } from './acts.en.ts';
import { pages } from './pages.en.ts';
import { words } from './words.en.ts';

/** The register of processors. */
export const en = {
  ...words,
  ...acts,
  ...pages,
  field: { ...words.field, ...acts.field },
  verb: { ...words.verb, ...acts.verb },
  done: { ...words.done, ...acts.done },
  processor: { ...words.processor, ...acts.processor },
  menu: {
    processors: 'Processors',
  },
};
