import type { Actor, ActorMembership } from '../actors/actor.ts';
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
});
export type ConventionAction = VerbOf<typeof conventionVerbs>;
