import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sql } from './read.ts';

/** A condition that what is read rests on, asked of the database within the first statement that `read` sends through a manager. */
export interface Presumption {
  /** SQL value, a boolean. */
  condition: Sql;
  /** Told what the database said at the instant of that statement. */
  settle(holds: boolean): void;
}

const presumptions = new WeakMap<EntityManager, Presumption>();

/** Lets the next `read` through this manager ask for the condition. What it reads must not be told before the condition is settled. */
export function presume(em: EntityManager, presumption: Presumption): void {
  presumptions.set(em, presumption);
}

/** Hands over what is to be asked, once. */
export function takePresumption(em: EntityManager): Presumption | undefined {
  const presumption = presumptions.get(em);
  presumptions.delete(em);
  return presumption;
}
