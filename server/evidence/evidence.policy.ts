import { type Actor, partyMemberships } from '../actors/actor.ts';
import { administrators } from '../actors/administration.policy.ts';
import { type By, verbs } from '../actors/verbs.ts';
import type { EvidenceKind } from './evidence.entity.ts';

/** What a policy needs to know of an evidence. */
export interface EvidenceFacts {
  conventionId: string;
  partyId: string;
  kind: EvidenceKind;
  isWithdrawn: boolean;
}

/** The membership by which a person keeps what a party deposited. */
export const keeperOf = (actor: Actor, { conventionId, partyId }: Pick<EvidenceFacts, 'conventionId' | 'partyId'>) =>
  partyMemberships(actor, conventionId).find((membership) => membership.partyId === partyId);

/** Who keeps an evidence: the party that deposited it. */
export const keepers: By<EvidenceFacts> = {
  code: 'NOT_YOUR_EVIDENCE',
  text: {
    fr: 'Seul un membre de la partie qui a déposé cette preuve peut la modifier.',
    en: 'Only a member of the party that deposited this evidence can change it.',
  },
  membership: keeperOf,
};

/** Who may send a file at all: whoever acts for a party, or keeps the acts. */
export const fileVerbs = verbs({
  SEND: {
    by: {
      code: 'NOT_A_PARTY',
      text: {
        fr: 'Les fichiers sont déposés par les membres d’une partie, et les actes par un administrateur.',
        en: 'Files are deposited by the members of a party, and acts by an administrator.',
      },
      membership: (actor: Actor, _record: undefined) => partyMemberships(actor)[0] ?? administrators.membership(actor, _record),
    },
  },
});

/** Who may know who opened a restricted proof: the DPOs of the party that deposited it. */
export const mayKnowReaders = (actor: Actor, conventionId: string, partyId: string): boolean =>
  partyMemberships(actor, conventionId).some((membership) => membership.role === 'DPO' && membership.partyId === partyId);
