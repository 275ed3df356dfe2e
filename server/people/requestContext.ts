import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import type { Clock } from '../platform/clock.ts';
import { forbidden, unauthenticated } from '../platform/errors.ts';
import type { Language } from '../platform/presentError.ts';
import type { Actor } from './actor.ts';

/** What one GraphQL request carries: who asks, the database, the clock, and the batches of the request. */
export interface RequestContext {
  em: EntityManager;
  clock: Clock;
  language: Language;
  /** What anybody may know of this instance. */
  site: { theme: 'NEUTRAL' | 'DSFR'; isDemo: boolean; contact: string | null };
  /** Null when nobody is signed in. */
  actor: Actor | null;
  /** One batch loader per factory and request. */
  loader<K, V>(factory: LoaderFactory<K, V>): DataLoader<K, V>;
}

export type LoaderFactory<K, V> = (context: RequestContext) => DataLoader<K, V>;

/** The person who asks. Throws UNAUTHENTICATED when nobody is signed in, NO_ACCESS without any membership in force. */
export function actorOf(context: RequestContext): Actor {
  if (!context.actor) {
    throw unauthenticated();
  }
  if (context.actor.memberships.length === 0) {
    throw forbidden('NO_ACCESS', {
      fr: 'Votre compte n’est rattaché à aucune convention aujourd’hui. Demandez à l’administrateur de l’instance.',
      en: 'Your account belongs to no agreement today. Ask the administrator of this instance.',
    });
  }
  return context.actor;
}

/** Makes the loaders of one request. */
export function requestContext(parts: Omit<RequestContext, 'loader'>): RequestContext {
  const loaders = new Map<unknown, DataLoader<unknown, unknown>>();
  const context: RequestContext = {
    ...parts,
    loader<K, V>(factory: LoaderFactory<K, V>): DataLoader<K, V> {
      const known = loaders.get(factory);
      if (known) {
        return known as DataLoader<K, V>;
      }
      const fresh = factory(context);
      loaders.set(factory, fresh as DataLoader<unknown, unknown>);
      return fresh;
    },
  };
  return context;
}
