import { type Life, type VerbOf, verbs } from '../../actors/verbs.ts';
import { bound, type ObligationFacts, otherSide } from '../obligation.policy.ts';

/** What a policy needs to know of a recorded breach. */
export interface BreachFacts {
  obligation: ObligationFacts;
  isEnded: boolean;
  /** The bound party contests it, and nobody resolved that yet. */
  isContested: boolean;
}

const life: Life<BreachFacts, 'OPEN' | 'ENDED'> = {
  of: ({ isEnded }) => (isEnded ? 'ENDED' : 'OPEN'),
  refusals: {
    ENDED: {
      category: 'CONFLICT',
      code: 'BREACH_ENDED',
      text: { fr: 'La fin de ce manquement est déjà constatée.', en: 'The end of this breach is already recorded.' },
    },
  },
};

/** What may be done on a breach, from the day it is recorded. */
export const breachVerbs = verbs(
  {
    END_BREACH: {
      by: {
        ...otherSide,
        text: {
          fr: 'Seuls l’autre partie et un relecteur indépendant constatent la fin d’un manquement.',
          en: 'Only the other party and an independent reviewer record the end of a breach.',
        },
        membership: (actor, { obligation }) => otherSide.membership(actor, obligation),
      },
      from: ['OPEN'],
      to: 'ENDED',
    },
    CONTEST_BREACH: {
      by: {
        ...bound,
        text: {
          fr: 'Seul un membre de la partie à qui le manquement est opposé peut le contester.',
          en: 'Only a member of the party that the breach is held against can contest it.',
        },
        membership: (actor, { obligation }) => bound.membership(actor, obligation),
      },
      from: ['OPEN', 'ENDED'],
      unless: {
        category: 'CONFLICT',
        code: 'BREACH_CONTESTED',
        text: {
          fr: 'Ce manquement est déjà contesté : répondez dans le fil de la contestation.',
          en: 'This breach is contested already: answer in the thread of the contestation.',
        },
        when: ({ isContested }) => isContested,
      },
    },
  },
  life,
);
export type BreachAction = VerbOf<typeof breachVerbs>;
