import { type By, type VerbOf, verbs } from '../actors/verbs.ts';
import type { Practice } from '../catalogues/catalogueFile.ts';
import { keeperFor, keepersOf } from '../registers/entryParties.ts';

/** What a policy needs to know of an obligation, as what is recorded of a good practice is weighed. */
export interface PracticeFacts {
  conventionId: string;
  /** The bound party. */
  partyId: string;
  /** The one that its commitment answers; null when it answers none. */
  practice: Practice | null;
}

const keepers: By<PracticeFacts> = {
  code: 'NOT_THE_BOUND_TEAM',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données de la partie tenue consignent où en est une bonne pratique.',
    en: 'Only the team and the data protection officer of the bound party record where a good practice stands.',
  },
  membership: keeperFor,
};

const only = (practice: Practice) =>
  [
    {
      category: 'FORBIDDEN',
      code: 'NOT_THIS_PRACTICE',
      text: {
        fr: 'Cette obligation ne répond pas à cette bonne pratique : choisissez celle que le catalogue y rattache.',
        en: 'This obligation does not answer that good practice: choose the one that the catalogue ties to it.',
      },
      when: (facts: PracticeFacts) => facts.practice !== practice,
    },
  ] as const;

/** What may be recorded of a good practice, on an obligation that answers it. */
export const practiceVerbs = verbs({
  RECORD_STEP: { by: keepers, before: only('FRANCECONNECT') },
  PLAN_STEP: { by: keepers, before: only('FRANCECONNECT') },
  PLACE_BUTTON: { by: keepers, before: only('JE_DONNE_MON_AVIS') },
  RECORD_SATISFACTION: { by: keepers, before: only('JE_DONNE_MON_AVIS') },
  RECORD_LETTER: { by: keepers, before: only('MISSION_LETTER') },
});
export type PracticeAction = VerbOf<typeof practiceVerbs>;

const teams: By<string> = {
  code: 'NOT_THE_SERVICE_TEAM',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données d’une partie disent ce qu’est le service.',
    en: 'Only the team and the data protection officer of a party say what the service is.',
  },
  membership: (actor, conventionId) => keepersOf(actor, conventionId)[0],
};

/** What may be said of the service of a convention, by its id. */
export const serviceVerbs = verbs({ RECORD_PHASE: { by: teams }, RECORD_ADDRESS: { by: teams } });
export type ServiceAction = VerbOf<typeof serviceVerbs>;
