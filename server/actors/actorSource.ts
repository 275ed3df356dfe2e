import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClaimedSession } from '../platform/auth/sessions.ts';
import type { Clock } from '../platform/clock.ts';
import { restOn, rightsChanged } from '../platform/db/authority.ts';
import { presume } from '../platform/db/presume.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { unauthenticated } from '../platform/errors.ts';
import { findWhetherStill, isStillThatActor, type LoadedActor, loadActor, lockPersonOf } from './actor.queries.ts';
import { type Actor, noAccess } from './actor.ts';

/** Sessions whose person is remembered; the one that asked longest ago goes first. */
const MOST_REMEMBERED = 2_000;

/** Who asks. Presumed to be who they were at their last request until the database has said so: no answer leaves before. */
export interface Asker {
  actor: Actor | null;
  /** Whether the person is still that actor, with that session; asked within the first statement, on its own when there was none. */
  holds(): Promise<boolean>;
  /** Reads the person anew, for good. */
  renew(): Promise<Actor | null>;
}

const personOf = (session: ClaimedSession, now: Date): Sql => sql`(select person_id from (${session.inForce(now)}) in_force)`;

/** Finds who asks, by their session. What it remembers spares a statement and decides nothing: each use is confirmed by the database. */
export class ActorSource {
  private readonly remembered = new Map<string, LoadedActor>();
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Whether this process has seen that session in force. */
  remembers(session: ClaimedSession | undefined): boolean {
    return session !== undefined && this.remembered.has(session.key);
  }

  /** The person of a session, read now. */
  async certain(em: EntityManager, session: ClaimedSession | undefined): Promise<Asker> {
    const actor = session ? await this.load(em, session) : null;
    return { actor, holds: async () => true, renew: async () => actor };
  }

  /** The person of a session as they were when this process saw them last, to be confirmed; read now when it never did. */
  async presumed(em: EntityManager, session: ClaimedSession | undefined): Promise<Asker> {
    const known = session && this.remembered.get(session.key);
    if (!known) return this.certain(em, session);
    const now = this.clock.now();
    this.remember(session.key, known);
    this.answerFor(em, session, known);
    let said: boolean | undefined;
    const presumption = {
      condition: isStillThatActor(personOf(session, now), now, known.fingerprint),
      settle(holds: boolean) {
        said = holds;
      },
    };
    presume(em, presumption);
    return {
      actor: known.actor,
      holds: async () => {
        if (said === undefined) {
          presume(em, presumption);
          await read(em, sql`select true`);
        }
        return said === true;
      },
      renew: () => this.load(em, session),
    };
  }

  private async load(em: EntityManager, session: ClaimedSession): Promise<Actor | null> {
    const now = this.clock.now();
    const loaded = await loadActor(em, personOf(session, now), now);
    this.remember(session.key, loaded);
    if (loaded) this.answerFor(em, session, loaded);
    return loaded?.actor ?? null;
  }

  /** What is written through this manager rests on the person being that actor still, read anew in each transaction. */
  private answerFor(em: EntityManager, session: ClaimedSession, { actor: { personId, memberships }, fingerprint }: LoadedActor): void {
    restOn(em, {
      personId,
      confirm: async (tx) => {
        await lockPersonOf(tx, personId);
        const now = this.clock.now();
        const person = personOf(session, now);
        if (memberships.length > 0 && (await findWhetherStill(tx, person, now, fingerprint))) return;
        const found = await loadActor(tx, person, now);
        if (!found) throw unauthenticated();
        if (found.actor.memberships.length === 0) throw noAccess();
        if (found.fingerprint !== fingerprint) throw rightsChanged();
      },
    });
  }

  private remember(key: string, loaded: LoadedActor | null): void {
    this.remembered.delete(key);
    if (!loaded) return;
    this.remembered.set(key, loaded);
    if (this.remembered.size > MOST_REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!);
  }
}
