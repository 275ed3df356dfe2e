import { type VerbOf, verbs } from '../actors/verbs.ts';
import type { ObligationFacts } from '../obligations/obligation.policy.ts';
import { observers, type Side, sideOf } from '../obligations/observers.policy.ts';

/** What a policy needs to know of an observation. */
export interface ObservationFacts {
  obligation: ObligationFacts;
  side: Side;
  isRetracted: boolean;
}

/** What may be done on an observation: nothing changes it, its side takes it back. */
export const observationVerbs = verbs({
  RETRACT_OBSERVATION: {
    by: {
      code: 'NOT_THE_SIDE_OF_IT',
      text: {
        fr: 'Une observation n’est retirée que par le côté qui l’a faite.',
        en: 'An observation is taken back only by the side that made it.',
      },
      membership(actor, { obligation, side }: ObservationFacts) {
        const membership = observers.membership(actor, obligation);
        return membership && sideOf(membership, obligation.sides!) === side ? membership : undefined;
      },
    },
    unless: {
      category: 'CONFLICT',
      code: 'OBSERVATION_RETRACTED',
      text: { fr: 'Cette observation est déjà retirée.', en: 'This observation is taken back already.' },
      when: ({ isRetracted }) => isRetracted,
    },
  },
});
export type ObservationAction = VerbOf<typeof observationVerbs>;
