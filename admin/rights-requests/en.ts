import { lists } from './lists.en.ts';

/** The register of rights requests. */
export const en = {
  ...lists,
  menu: {
    rightsRequests: 'Rights requests',
  },
};
