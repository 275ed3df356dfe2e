import { type Actor, type ActorMembership, partyMemberships } from '../../actors/actor.ts';
import { type By, type Life, type VerbOf, verbs } from '../../actors/verbs.ts';
import { keeperOf } from '../evidence.policy.ts';

/** What a policy needs to know of a prepared proof. */
export interface PreparedFacts {
  conventionId: string;
  partyId: string;
  isReleased: boolean;
}

const members: By<PreparedFacts> = {
  code: 'NOT_YOUR_PARTY',
  text: {
    fr: 'Seul un membre de la partie qui prépare cette preuve peut y toucher.',
    en: 'Only a member of the party that prepares this evidence can touch it.',
  },
  membership: keeperOf,
};

const checkers: By<PreparedFacts> = {
  code: 'NOT_THE_DPO',
  text: {
    fr: 'Seul un DPD de la partie qui prépare cette preuve la laisse partir.',
    en: 'Only a DPO of the party that prepares this evidence lets it leave.',
  },
  membership: (actor: Actor, { conventionId, partyId }: PreparedFacts): ActorMembership | undefined =>
    partyMemberships(actor, conventionId).find((membership) => membership.role === 'DPO' && membership.partyId === partyId),
};

const life: Life<PreparedFacts, 'INSIDE' | 'RELEASED'> = {
  of: ({ isReleased }) => (isReleased ? 'RELEASED' : 'INSIDE'),
  refusals: {
    RELEASED: {
      category: 'CONFLICT',
      code: 'PROOF_RELEASED',
      text: {
        fr: 'Cette preuve est partie : elle est déposée, et c’est là qu’elle se modifie.',
        en: 'This evidence has left: it is deposited, and is changed there.',
      },
    },
  },
};

/** What may be done on a proof that is prepared, until it leaves. */
export const preparedVerbs = verbs(
  {
    ANNOTATE: { by: members, from: ['INSIDE'] },
    UPDATE: { by: members, from: ['INSIDE'] },
    DISCARD: { by: members, from: ['INSIDE'] },
    RELEASE: { by: checkers, from: ['INSIDE'], to: 'RELEASED' },
  },
  life,
);
export type PreparedAction = VerbOf<typeof preparedVerbs>;
