import type { Actor, ActorMembership } from '../actors/actor.ts';
import { type VerbOf, verbs } from '../actors/verbs.ts';

const asAdministrator = (actor: Actor): ActorMembership | undefined => actor.memberships.find(({ role }) => role === 'ADMINISTRATOR');

/** What may be done on a convention, by its id: an administrator keeps the agreement's dates. */
export const conventionVerbs = verbs({
  UPDATE: {
    by: {
      code: 'ADMINISTRATORS_ONLY',
      text: { fr: 'Seul un administrateur modifie une convention.', en: 'Only an administrator edits a convention.' },
      membership: (actor, _conventionId: string) => asAdministrator(actor),
    },
  },
});
export type ConventionAction = VerbOf<typeof conventionVerbs>;
