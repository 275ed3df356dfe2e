import { type By, type VerbOf, verbs } from '../actors/verbs.ts';
import { type SignatoryFacts, signingOfficer } from '../conventions/signingOfficer.ts';

/** What the table needs to know of the public page of a convention. */
export interface ShowcaseFacts extends SignatoryFacts {
  /** Signatories that agree to it now. */
  givenPartyIds: string[];
}

const officers: By<ShowcaseFacts> = {
  code: 'NOT_AN_OFFICER_OF_A_SIGNATORY',
  text: {
    fr: 'Seul le délégué à la protection des données d’une partie signataire décide, pour elle, de ce que la page publique montre.',
    en: 'Only the data protection officer of a signatory decides, for it, what the public page shows.',
  },
  membership: signingOfficer,
};

/** Showing a convention outside: every signatory agrees, any of them ends it. */
export const showcaseVerbs = verbs({
  AGREE_TO_SHOWCASE: { by: officers },
  WITHDRAW_FROM_SHOWCASE: {
    by: officers,
    unless: {
      category: 'CONFLICT',
      code: 'SHOWCASE_NOT_AGREED',
      text: {
        fr: 'Cette partie n’a pas, ou n’a plus, donné son accord : il n’y a rien à retirer.',
        en: 'This party has not agreed, or does not any more: there is nothing to withdraw.',
      },
      when: ({ givenPartyIds, forPartyId }) => !givenPartyIds.includes(forPartyId),
    },
  },
});
export type ShowcaseAction = VerbOf<typeof showcaseVerbs>;
