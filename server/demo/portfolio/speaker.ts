import type { EntityManager } from '@mikro-orm/postgresql';
import { loadActor } from '../../actors/actor.queries.ts';
import type { Actor } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { restOn } from '../../platform/db/authority.ts';
import { sql } from '../../platform/db/read.ts';
import type { Author } from './acts.ts';
import type { Laid } from './laid.ts';
import { nameOf } from './members.ts';

/** What writes in somebody's name, at its time. */
export interface Speaking {
  em: EntityManager;
  actor: Actor;
  clock: Clock;
}

/** Who acts in a convention that is being laid, within its transaction. */
export class Speaker {
  readonly tx: EntityManager;
  private readonly laid: Laid;

  constructor(tx: EntityManager, laid: Laid) {
    this.tx = tx;
    this.laid = laid;
  }

  /** Somebody, at the next moment of a working day so many days ago. */
  async as(author: Author, daysAgo: number): Promise<Speaking> {
    const { days, service } = this.laid.agreed;
    const at = days.next(days.worked(daysAgo));
    const em = this.tx.fork({ keepTransactionContext: true });
    const { actor } = (await loadActor(em, sql`${this.laid.ground.people.get(nameOf(author, service))}::uuid`, at))!;
    restOn(em, { personId: actor.personId, confirm: async () => undefined });
    return { em, actor, clock: { now: () => at } };
  }
}
