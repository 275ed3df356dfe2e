import { verbs } from '../actors/verbs.ts';
import { keeperFor } from '../registers/entryParties.ts';

/** What may be done of a register as a whole, in the name of a party. */
export const keepingVerbs = verbs({
  ATTEST_REGISTER: {
    by: {
      code: 'NOT_YOUR_REGISTER',
      text: {
        fr: 'Seul un membre de l’équipe d’une partie, ou son délégué à la protection des données, atteste qu’elle tient un registre.',
        en: 'Only a member of the team of a party, or its data protection officer, attests that it keeps a register.',
      },
      membership: keeperFor,
    },
  },
});
