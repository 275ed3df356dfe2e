import { type Life, verbs } from '../actors/verbs.ts';
import { type ContestationFacts, disputants, resolvers } from './obligation.policy.ts';

const life: Life<ContestationFacts, 'OPEN' | 'RESOLVED'> = {
  of: ({ isResolved }) => (isResolved ? 'RESOLVED' : 'OPEN'),
  refusals: {
    RESOLVED: {
      category: 'CONFLICT',
      code: 'CONTESTATION_RESOLVED',
      text: { fr: 'Cette contestation est déjà résolue.', en: 'This contestation is already resolved.' },
    },
  },
};

/** What may be done on a contestation, from the day it is opened. */
export const contestationVerbs = verbs(
  {
    REPLY: { by: disputants, from: ['OPEN'] },
    RESOLVE: { by: resolvers, from: ['OPEN'], to: 'RESOLVED' },
  },
  life,
);
