import { type Actor, type ActorMembership, partyMemberships } from '../actors/actor.ts';
import { type VerbOf, verbs } from '../actors/verbs.ts';

const asAdministrator = (actor: Actor): ActorMembership | undefined => actor.memberships.find(({ role }) => role === 'ADMINISTRATOR');

/** What may be done on a convention, by its id: an administrator keeps the agreement's dates; the profile is answered by a party too. */
export const conventionVerbs = verbs({
  UPDATE: {
    by: {
      code: 'ADMINISTRATORS_ONLY',
      text: { fr: 'Seul un administrateur modifie une convention.', en: 'Only an administrator edits a convention.' },
      membership: (actor, _conventionId: string) => asAdministrator(actor),
    },
  },
  ANSWER_PROFILE: {
    by: {
      code: 'NOT_A_PARTY',
      text: {
        fr: 'Le profil du service est renseigné par une partie ou par un administrateur.',
        en: 'The service’s profile is answered by a party or an administrator.',
      },
      membership: (actor, conventionId: string) => partyMemberships(actor, conventionId)[0] ?? asAdministrator(actor),
    },
  },
});
export type ConventionAction = VerbOf<typeof conventionVerbs>;
