import { type By, type VerbOf, verbs } from './verbs.ts';

/** Name of the writes on people, bodies and roles: they follow one another, so that two of them cannot together do what neither may alone. */
export const ADMINISTRATION = 'administration';

/** Whoever keeps the instance. */
export const administrators: By<unknown> = {
  code: 'ADMINISTRATORS_ONLY',
  text: {
    fr: 'Cette action est réservée à l’administrateur de l’instance.',
    en: 'This is reserved to the administrator of the instance.',
  },
  membership: (actor) => actor.memberships.find(({ role }) => role === 'ADMINISTRATOR'),
};

/** What may be done on the instance itself: everything by an administrator, nothing by others. */
export const instanceVerbs = verbs({
  IMPORT_CATALOGUE: { by: administrators },
  CREATE_CONVENTION: { by: administrators },
  MANAGE_PEOPLE: { by: administrators },
});
export type InstanceAction = VerbOf<typeof instanceVerbs>;
