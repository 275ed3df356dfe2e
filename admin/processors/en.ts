import { words } from './words.en.ts';

/** The register of processors. */
export const en = {
  ...words,
  menu: {
    processors: 'Processors',
  },
};
