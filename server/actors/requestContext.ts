import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import type { Clock } from '../platform/clock.ts';
import { unauthenticated } from '../platform/errors.ts';
import type { PublicFetcher } from '../platform/fetching/fetchPublic.ts';
import type { Presumed } from '../platform/graphql/gateway.ts';
import type { Language } from '../platform/http/presentError.ts';
import { type Actor, noAccess } from './actor.ts';
import type { Asker } from './actorSource.ts';
import { type InstanceAction, instanceVerbs } from './administration.policy.ts';

/** What one GraphQL request carries: who asks, the database, the clock, and the batches of the request. */
export interface RequestContext {
  em: EntityManager;
  clock: Clock;
  language: Language;
  /** What anybody may know of this instance. */
  site: { look: 'NEUTRAL' | 'DSFR'; isDemo: boolean; isProConnect: boolean; contact: string | null; uploadMaxBytes: number };
  /** Reads a text of the sites of this instance. */
  fetchPublic: PublicFetcher;
  /** Null when nobody is signed in. */
  actor: Actor | null;
  /** What `actor` rests on; whoever executes operations sees to it. */
  presumed: Presumed;
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
    throw noAccess();
  }
  return context.actor;
}

/** The administrator who asks, for people, roles and bodies unless told otherwise. Throws as `actorOf` does, and ADMINISTRATORS_ONLY. */
export function administrator(context: RequestContext, action: InstanceAction = 'MANAGE_PEOPLE'): Actor {
  const actor = actorOf(context);
  instanceVerbs.require(action, actor, undefined);
  return actor;
}

/** Makes the context of one request, with its loaders. */
export function requestContext({
  asker,
  ...parts
}: Pick<RequestContext, 'em' | 'clock' | 'language' | 'site' | 'fetchPublic'> & { asker: Asker }): RequestContext {
  const loaders = new Map<unknown, DataLoader<unknown, unknown>>();
  const context: RequestContext = {
    ...parts,
    actor: asker.actor,
    presumed: {
      holds: () => asker.holds(),
      renew: async (copy) => {
        const actor = await asker.renew();
        Object.assign(copy, { actor });
        context.actor = actor;
        loaders.clear();
        parts.em.clear();
      },
    },
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
