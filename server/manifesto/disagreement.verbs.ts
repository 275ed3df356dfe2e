import { type VerbOf, verbs } from '../actors/verbs.ts';
import type { ObligationFacts } from '../obligations/obligation.policy.ts';
import { observers } from '../obligations/observers.policy.ts';

/** What a policy needs to know of what the sides see differently. */
export interface DisagreementFacts {
  obligation: ObligationFacts;
  /** They see it differently today. */
  isOpen: boolean;
}

/** What may be done about a disagreement: nobody closes it, an observation that agrees ends it. */
export const disagreementVerbs = verbs({
  REPLY_TO_DISAGREEMENT: {
    by: { ...observers, membership: (actor, { obligation }: DisagreementFacts) => observers.membership(actor, obligation) },
    unless: {
      category: 'CONFLICT',
      code: 'NO_DISAGREEMENT',
      text: {
        fr: 'Les côtés ne voient pas, ou plus, cet engagement autrement. Si vous le voyez autrement, observez-le.',
        en: 'The sides do not, or no longer, see this commitment differently. If you see it otherwise, observe it.',
      },
      when: ({ isOpen }) => !isOpen,
    },
  },
});
export type DisagreementAction = VerbOf<typeof disagreementVerbs>;
