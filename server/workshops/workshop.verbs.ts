import { type By, type VerbOf, verbs } from '../actors/verbs.ts';
import { type EntryFacts, keeperFor } from '../registers/entryParties.ts';

/** What a policy needs to know of a workshop. */
export interface WorkshopFacts extends EntryFacts {
  /** Its minutes are written. */
  hasMinutes: boolean;
}

const KEEPERS: By<WorkshopFacts> = {
  code: 'NOT_THE_WORKSHOP_KEEPER',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données de la partie qui a tenu cet atelier le font.',
    en: 'Only the team and the data protection officer of the party that held this workshop do this.',
  },
  membership: (actor, { conventionId, keeper }) => keeperFor(actor, { conventionId, partyId: keeper.id }),
};

/** What may be done of a workshop, from the day it is recorded. */
export const workshopVerbs = verbs({
  UPDATE: { by: KEEPERS },
  SHARE: {
    by: KEEPERS,
    unless: {
      category: 'CONFLICT',
      code: 'SHARED_ALREADY',
      text: { fr: 'Les parties partagent déjà cet atelier.', en: 'The parties share this workshop already.' },
      when: ({ isRestricted }) => !isRestricted,
    },
  },
  OFFER: {
    by: KEEPERS,
    unless: {
      category: 'CONFLICT',
      code: 'NO_MINUTES',
      text: {
        fr: 'Écrivez d’abord le compte rendu de cet atelier : c’est lui qui prouve.',
        en: 'Write the minutes of this workshop first: they are what proves.',
      },
      when: ({ hasMinutes }) => !hasMinutes,
    },
  },
});
export type WorkshopAction = VerbOf<typeof workshopVerbs>;
