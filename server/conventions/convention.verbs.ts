import { type Actor, type ActorMembership, partyMemberships } from '../actors/actor.ts';
import { type By, type VerbOf, verbs } from '../actors/verbs.ts';

const keepers: By<string> = {
  code: 'ADMINISTRATORS_ONLY',
  text: { fr: 'Seul un administrateur modifie une convention.', en: 'Only an administrator edits a convention.' },
  membership: (actor: Actor): ActorMembership | undefined => actor.memberships.find(({ role }) => role === 'ADMINISTRATOR'),
};

/** What may be done on a convention, by its id: an administrator keeps what its act says. */
export const conventionVerbs = verbs({
  UPDATE: { by: keepers },
  CORRECT_DATE: { by: keepers },
  CORRECT_ACT: { by: keepers },
  ADD_DOCUMENT: { by: keepers },
  WITHDRAW_DOCUMENT: { by: keepers },
  CORRECT_CATALOGUE: { by: keepers },
  DRAFT_AMENDMENT: {
    by: {
      code: 'NOT_A_PARTY',
      text: {
        fr: 'Un avenant est préparé par une partie ou par un administrateur.',
        en: 'An amendment is prepared by a party or an administrator.',
      },
      membership: (actor, conventionId) => partyMemberships(actor, conventionId)[0] ?? keepers.membership(actor, conventionId),
    },
  },
});
export type ConventionAction = VerbOf<typeof conventionVerbs>;
