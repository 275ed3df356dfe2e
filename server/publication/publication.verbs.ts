import { type VerbOf, verbs } from '../actors/verbs.ts';
import { bound, type ObligationFacts } from '../obligations/obligation.policy.ts';
import { type ReviewFacts, reviewers } from '../obligations/review.policy.ts';
import type { PublicationState } from './publicationWords.ts';

/** What a policy needs to know of one part to publish. */
export interface PartFacts {
  obligation: ObligationFacts;
  /** What its party said last; null when it said nothing. */
  state: PublicationState | null;
  review: ReviewFacts;
}

/** What may be done of one part to publish: nothing that was said changes, the next one takes its place. */
export const partVerbs = verbs({
  RECORD_PUBLICATION: {
    by: {
      ...bound,
      text: {
        fr: 'Seul un membre de la partie tenue par l’obligation dit où en est la publication de ce point.',
        en: 'Only a member of the bound party says where the publication of this point stands.',
      },
      membership: (actor, { obligation }: PartFacts) => bound.membership(actor, obligation),
    },
  },
  REVIEW_PUBLICATION: {
    before: [
      {
        category: 'FORBIDDEN',
        code: 'OWN_DEPOSIT',
        text: {
          fr: 'Nul ne vise ce qu’il a lui-même inscrit : une autre personne doit le faire.',
          en: 'Nobody reviews what they recorded: somebody else must.',
        },
        when: ({ review }, actor) => review.versionAuthorId === actor.personId,
      },
    ],
    by: {
      ...reviewers,
      text: {
        fr: 'Ce point est visé par qui vise les preuves de cette obligation, jamais par quelqu’un de l’organisme qui le publie.',
        en: 'This point is reviewed by who reviews proofs of this obligation, never by somebody of the body that publishes it.',
      },
      membership: (actor, { review }) => reviewers.membership(actor, review),
    },
    unless: {
      category: 'CONFLICT',
      code: 'NOTHING_TO_REVIEW',
      text: {
        fr: 'Il n’y a encore rien à viser : ce point n’est ni publié, ni retenu, ni dit inexistant.',
        en: 'There is nothing to review yet: this point is neither published, nor withheld, nor said not to exist.',
      },
      when: ({ state }) => state === null || state === 'NOT_YET',
    },
  },
});
export type PartAction = VerbOf<typeof partVerbs>;
