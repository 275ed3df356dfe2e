import { forbidden } from '../platform/errors.ts';
import { type Actor, hasRole } from './actor.ts';

/** Name of the writes on people, bodies and roles: they follow one another, so that two of them cannot together do what neither may alone. */
export const ADMINISTRATION = 'administration';

export const INSTANCE_ACTIONS = ['IMPORT_CATALOGUE', 'CREATE_CONVENTION', 'MANAGE_PEOPLE'] as const;
export type InstanceAction = (typeof INSTANCE_ACTIONS)[number];

/** What a person may do on the instance itself: everything for an administrator, nothing for others. */
export const instanceActions = (actor: Actor): InstanceAction[] => (hasRole(actor, 'ADMINISTRATOR') ? [...INSTANCE_ACTIONS] : []);

/** Throws ADMINISTRATORS_ONLY. */
export function requireAdministrator(actor: Actor): void {
  if (!hasRole(actor, 'ADMINISTRATOR')) {
    throw forbidden('ADMINISTRATORS_ONLY', {
      fr: 'Cette action est réservée à l’administrateur de l’instance.',
      en: 'This is reserved to the administrator of the instance.',
    });
  }
}
