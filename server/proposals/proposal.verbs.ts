import { type By, type Life, type VerbOf, verbs } from '../actors/verbs.ts';
import { keeperFor, keepersOf } from '../registers/entryParties.ts';
import type { ProposalState } from './proposalWords.ts';

/** What may be done about the public data of a convention, before there is a proposal. */
export const sourceVerbs = verbs({
  READ_SOURCE: {
    by: {
      code: 'NOT_YOUR_SOURCES',
      text: {
        fr: 'Les données publiques d’un service sont lues par l’équipe ou le délégué à la protection des données d’une partie.',
        en: 'Public data of a service is read by the team or the data protection officer of a party.',
      },
      membership: (actor, { conventionId }: { conventionId: string }) => keepersOf(actor, conventionId)[0],
    },
  },
});

export type SourceAction = VerbOf<typeof sourceVerbs>;

/** What a policy needs to know of a proposal. */
export interface ProposalFacts {
  conventionId: string;
  /** The party bound by what it would prove; null where it describes the service, of which every party speaks. */
  partyId: string | null;
  state: ProposalState;
  /** A proof that serves the duty already gives that address, or that is already recorded of the service. */
  isThere: boolean;
  /** Its source names a phase that is none of those recorded here. */
  isUnknownPhase: boolean;
}

const BOUND: By<ProposalFacts> = {
  code: 'NOT_YOUR_PROPOSAL',
  text: {
    fr: 'Une proposition est acceptée ou refusée par l’équipe ou le délégué à la protection des données de la partie tenue ; sur le service, de toute partie.',
    en: 'A proposal is accepted or refused by the team or the data protection officer of the bound party; on the service, of any party.',
  },
  membership: (actor, { conventionId, partyId }) =>
    partyId === null ? keepersOf(actor, conventionId)[0] : keeperFor(actor, { conventionId, partyId }),
};

const conflict = (code: string, fr: string, en: string) => ({ category: 'CONFLICT', code, text: { fr, en } }) as const;

const life: Life<ProposalFacts, ProposalState> = {
  of: ({ state }) => state,
  refusals: {
    ACCEPTED: conflict('PROPOSAL_ACCEPTED', 'Cette proposition est déjà acceptée.', 'This proposal is accepted already.'),
    REFUSED: conflict('PROPOSAL_REFUSED', 'Cette proposition est déjà refusée.', 'This proposal is refused already.'),
    SUPERSEDED: conflict(
      'PROPOSAL_SUPERSEDED',
      'Une lecture plus récente a remplacé cette proposition : relisez la liste.',
      'A newer reading replaced this proposal: read the list again.',
    ),
  },
};

/** What may be done about a proposal. */
export const proposalVerbs = verbs(
  {
    ACCEPT: {
      before: [
        {
          ...conflict(
            'PHASE_UNKNOWN',
            'Sa source nomme une phase qui n’est pas de celles qui se consignent ici : refusez-la, ou dites la phase à la main.',
            'Its source names a phase that is none of those recorded here: refuse it, or record the phase by hand.',
          ),
          when: ({ isUnknownPhase }) => isUnknownPhase,
        },
      ],
      by: BOUND,
      from: ['PENDING'],
      to: 'ACCEPTED',
      unless: {
        ...conflict(
          'ALREADY_THERE',
          'Cela est déjà ici, prouvé ou consigné : il n’y a rien à accepter.',
          'That is here already, proven or recorded: there is nothing to accept.',
        ),
        when: ({ isThere }) => isThere,
      },
    },
    REFUSE: { by: BOUND, from: ['PENDING'], to: 'REFUSED' },
  },
  life,
);
export type ProposalAction = VerbOf<typeof proposalVerbs>;
