import { type Actor, type ActorMembership, partyMemberships, standsWith } from '../actors/actor.ts';
import { type Life, type VerbOf, verbs } from '../actors/verbs.ts';
import type { RequestKind } from './partyRequest.entity.ts';

export const REQUEST_STATUSES = ['TO_ANSWER', 'TO_ACKNOWLEDGE', 'ACKNOWLEDGED'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** A party, as who speaks for it is told by. */
export interface PartyFacts {
  id: string;
  code: string;
  organisationId: string;
}

/** What a policy needs to know of a request. */
export interface RequestFacts {
  conventionId: string;
  kind: RequestKind;
  status: RequestStatus;
  from: PartyFacts;
  to: PartyFacts;
}

const speakerOf = (actor: Actor, conventionId: string, party: string): ActorMembership | undefined =>
  partyMemberships(actor, conventionId).find(({ partyId }) => partyId === party);

const SPEAKER = {
  code: 'NOT_YOUR_VOICE',
  text: {
    fr: 'Seul un membre d’une partie demande ou informe en son nom.',
    en: 'Only a member of a party asks or informs in its name.',
  },
  membership: (actor: Actor, { conventionId, partyId }: { conventionId: string; partyId: string }) =>
    speakerOf(actor, conventionId, partyId),
};

/** What may be said in the name of a party. */
export const speakingVerbs = verbs({ ASK: { by: SPEAKER }, INFORM: { by: SPEAKER } });

const life: Life<RequestFacts, RequestStatus> = {
  of: ({ status }) => status,
  refusals: {
    TO_ANSWER: {
      category: 'CONFLICT',
      code: 'REQUEST_UNANSWERED',
      text: { fr: 'La partie sollicitée n’a pas encore répondu.', en: 'The party that was asked has not answered yet.' },
    },
    TO_ACKNOWLEDGE: {
      category: 'CONFLICT',
      code: 'REQUEST_ANSWERED',
      text: { fr: 'La réponse est déjà donnée : lisez-la.', en: 'The answer is given already: read it.' },
    },
    ACKNOWLEDGED: {
      category: 'CONFLICT',
      code: 'REQUEST_ACKNOWLEDGED',
      text: { fr: 'L’autre partie en a déjà accusé réception.', en: 'The other party acknowledged it already.' },
    },
  },
};

/** Who acts, and who receives the act: what is asked is done by the other party, what is told is told by the party itself. */
const sides = ({ kind, from, to }: RequestFacts) => (kind === 'ASKED' ? { doer: to, receiver: from } : { doer: from, receiver: to });

/** What may be done on a request, from the day it is made; information is made by telling it, and waits only for its acknowledgement. */
export const requestVerbs = verbs(
  {
    ANSWER_REQUEST: {
      by: {
        code: 'NOT_ASKED',
        text: { fr: 'Seul un membre de la partie sollicitée répond.', en: 'Only a member of the party that is asked answers.' },
        membership: (actor: Actor, request: RequestFacts) => speakerOf(actor, request.conventionId, sides(request).doer.id),
      },
      from: ['TO_ANSWER'],
      to: 'TO_ACKNOWLEDGE',
    },
    ACKNOWLEDGE_REQUEST: {
      by: {
        code: 'NOT_THE_RECEIVER',
        text: {
          fr: 'Seul un membre de la partie qui reçoit en accuse réception, s’il n’agit pas aussi pour l’autre.',
          en: 'Only a member of the party that receives acknowledges, unless they also act for the other.',
        },
        membership: (actor: Actor, request: RequestFacts) => {
          const { doer, receiver } = sides(request);
          const isOfBoth = standsWith(actor, request.conventionId, doer.organisationId);
          return isOfBoth ? undefined : speakerOf(actor, request.conventionId, receiver.id);
        },
      },
      from: ['TO_ACKNOWLEDGE'],
      to: 'ACKNOWLEDGED',
    },
  },
  life,
);
export type RequestAction = VerbOf<typeof requestVerbs>;
