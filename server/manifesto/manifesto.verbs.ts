import { type By, type VerbOf, verbs } from '../actors/verbs.ts';
import type { SidesFacts } from '../obligations/obligation.policy.ts';
import { observing } from '../obligations/observers.policy.ts';

/** What a policy needs to know of the manifesto of a convention. */
export interface ManifestoFacts {
  conventionId: string;
  /** Null when the catalogue of the convention has no manifesto. */
  sides: SidesFacts | null;
}

const REVIEWERS: By<ManifestoFacts> = {
  code: 'NOT_AN_INDEPENDENT_REVIEWER',
  text: {
    fr: 'Le manifeste est revu par un relecteur du programme, indépendant des deux côtés et membre d’aucun.',
    en: 'The manifesto is reviewed by a reviewer of the programme, independent of both sides and member of neither.',
  },
  membership(actor, facts) {
    const as = observing(actor, facts);
    return as?.side === 'REVIEWER' ? as.membership : undefined;
  },
};

/** What may be done about a manifesto as a whole. */
export const manifestoVerbs = verbs({
  REVIEW_MANIFESTO: {
    by: REVIEWERS,
    before: [
      {
        category: 'CONFLICT',
        code: 'NO_MANIFESTO',
        text: {
          fr: 'Le catalogue de cette convention ne dit pas quels engagements s’observent des deux côtés.',
          en: 'The catalogue of this agreement does not say which commitments are observed from both sides.',
        },
        when: ({ sides }) => sides === null,
      },
    ],
  },
});
export type ManifestoAction = VerbOf<typeof manifestoVerbs>;
