import { partyMemberships } from '../actors/actor.ts';
import { type By, type VerbOf, verbs } from '../actors/verbs.ts';

/** What a policy needs to know of a question about the service of a convention. */
export interface QuestionFacts {
  conventionId: string;
  /** The parties bound by what its answer decides. */
  partyCodes: string[];
}

const answerers: By<QuestionFacts> = {
  code: 'NOT_YOUR_QUESTION',
  text: {
    fr: 'Seul un membre d’une partie tenue par ce que cette réponse décide peut la donner ; l’autre partie peut en contester l’effet.',
    en: 'Only a member of a party bound by what this answer decides can give it; the other party may contest what comes of it.',
  },
  membership: (actor, { conventionId, partyCodes }) =>
    partyMemberships(actor, conventionId).find(({ role, partyCode }) => role !== 'FINANCE' && partyCodes.includes(partyCode!)),
};

/** What may be done on a question about the service. */
export const profileVerbs = verbs({ ANSWER: { by: answerers } });
export type ProfileAction = VerbOf<typeof profileVerbs>;
