import { type By, type VerbOf, verbs } from '../../actors/verbs.ts';
import { type SignatoryFacts, signingOfficer } from '../../conventions/signingOfficer.ts';

/** What the table needs to know of how words of an obligation are read. */
export interface ReadingFacts extends SignatoryFacts {
  /** Its catalogue proposes a reading of some of its words. */
  isProposed: boolean;
  /** Signatories that read them so now. */
  confirmedPartyIds: string[];
}

const officers: By<ReadingFacts> = {
  code: 'NOT_AN_OFFICER_OF_A_READER',
  text: {
    fr: 'Seul le délégué à la protection des données d’une partie signataire confirme, pour elle, comment se lisent ces mots.',
    en: 'Only the data protection officer of a signatory confirms, for it, how these words are read.',
  },
  membership: signingOfficer,
};

const notProposed = {
  category: 'CONFLICT',
  code: 'NO_READING_PROPOSED',
  text: {
    fr: 'Le catalogue ne propose aucune lecture à confirmer pour cette obligation.',
    en: 'The catalogue proposes no reading to confirm for this obligation.',
  },
  when: ({ isProposed }: ReadingFacts) => !isProposed,
} as const;

/** What may be done about words that can be read in several ways: every signatory confirms, any of them takes its own word back. */
export const readingVerbs = verbs({
  CONFIRM_READING: {
    by: officers,
    before: [notProposed],
    unless: {
      category: 'CONFLICT',
      code: 'READING_CONFIRMED',
      text: { fr: 'Cette partie a déjà confirmé cette lecture.', en: 'This party already confirmed this reading.' },
      when: ({ confirmedPartyIds, forPartyId }) => confirmedPartyIds.includes(forPartyId),
    },
  },
  WITHDRAW_READING: {
    by: officers,
    before: [notProposed],
    unless: {
      category: 'CONFLICT',
      code: 'READING_NOT_CONFIRMED',
      text: {
        fr: 'Cette partie n’a pas, ou n’a plus, confirmé cette lecture : il n’y a rien à retirer.',
        en: 'This party has not confirmed this reading, or does not any more: there is nothing to take back.',
      },
      when: ({ confirmedPartyIds, forPartyId }) => !confirmedPartyIds.includes(forPartyId),
    },
  },
});
export type ReadingAction = VerbOf<typeof readingVerbs>;
