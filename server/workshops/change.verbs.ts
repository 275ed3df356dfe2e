import { type By, type VerbOf, verbs } from '../actors/verbs.ts';
import { keeperFor, keepersOf } from '../registers/entryParties.ts';
import type { ChangeState } from './changeWords.ts';

/** What a policy needs to know of an announced change. */
export interface ChangeFacts {
  conventionId: string;
  /** The party that announced it. */
  partyId: string;
  state: ChangeState;
  /** Parties that it asks to weigh the risks again. */
  askedParties: string[];
  /** One of them has answered. */
  isAnsweredByOne: boolean;
}

const ANNOUNCERS: By<ChangeFacts> = {
  code: 'NOT_THE_ANNOUNCER',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données de la partie qui a annoncé ce changement le retirent.',
    en: 'Only the team and the data protection officer of the party that announced this change withdraw it.',
  },
  membership: keeperFor,
};

const ASKED: By<ChangeFacts> = {
  code: 'NOT_THE_ASKED_PARTY',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données d’une partie à qui ce changement demande un atelier y répondent.',
    en: 'Only the team and the data protection officer of a party that this change asks a workshop of answer it.',
  },
  membership: (actor, { conventionId, state, askedParties }) =>
    keepersOf(actor, conventionId).find(
      ({ partyId }) => state === 'IDLE' || state === 'WITHDRAWN' || (partyId !== null && askedParties.includes(partyId)),
    ),
};

/** What was asked of whom answers is done. */
export const CHANGE_ANSWERED = {
  category: 'CONFLICT',
  code: 'CHANGE_ANSWERED',
  text: {
    fr: 'Un atelier a déjà répondu à ce changement : il reste annoncé.',
    en: 'A workshop answered this change already: it stays announced.',
  },
} as const;

/** What may be done of an announced change: withdraw it while nobody answered it, answer it by a workshop held since. */
export const changeVerbs = verbs(
  {
    WITHDRAW: {
      by: ANNOUNCERS,
      from: ['OPEN', 'IDLE'],
      to: 'WITHDRAWN',
      unless: { ...CHANGE_ANSWERED, when: ({ isAnsweredByOne }) => isAnsweredByOne },
    },
    ANSWER: { by: ASKED, from: ['OPEN'], to: 'ANSWERED' },
  },
  {
    of: ({ state }: ChangeFacts): ChangeState => state,
    refusals: {
      ANSWERED: CHANGE_ANSWERED,
      WITHDRAWN: {
        category: 'CONFLICT',
        code: 'CHANGE_WITHDRAWN',
        text: { fr: 'Ce changement n’est plus annoncé.', en: 'This change is announced no more.' },
      },
      IDLE: {
        category: 'CONFLICT',
        code: 'CHANGE_ASKS_NOTHING',
        text: {
          fr: 'Ce changement ne demande pas d’atelier : le catalogue n’en demande pas, ou la convention avait pris fin ce jour-là.',
          en: 'This change asks for no workshop: the catalogue asks for none, or the agreement had ended by that day.',
        },
      },
    },
  },
);
export type ChangeAction = VerbOf<typeof changeVerbs>;
