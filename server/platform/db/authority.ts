import type { EntityManager } from '@mikro-orm/postgresql';
import { type DomainError, fail } from '../errors.ts';
import { run, sql } from './read.ts';
import { untilDone } from './undone.ts';

/** What the writes of a request rest on: the person who asks still is who they were when they were let in. */
export interface Authority {
  personId: string;
  /** Keeps the person's rights as they are until the transaction ends. Throws UNAUTHENTICATED, NO_ACCESS or RIGHTS_CHANGED when they are others. */
  confirm(tx: EntityManager): Promise<void>;
}

const authorities = new WeakMap<EntityManager, Authority>();

/** From now on, what is written through this manager rests on that authority. */
export function restOn(em: EntityManager, authority: Authority): void {
  authorities.set(em, authority);
}

/** Who a manager writes for; undefined for the program itself. */
export const authorityOf = (em: EntityManager): Authority | undefined => authorities.get(em);

/** The person's roles, body or name are no longer those under which the request was let in. */
export const rightsChanged = (): DomainError =>
  fail('CONFLICT', 'RIGHTS_CHANGED', {
    fr: 'Vos rôles ou votre organisme viennent de changer : rechargez la page, puis recommencez.',
    en: 'Your roles or your organisation just changed: reload the page, then try again.',
  });

/** Whether a refusal says that the person lost the authority under which the request was let in: nothing more is to be done for them. */
export const isAuthorityLost = ({ code }: DomainError): boolean => ['UNAUTHENTICATED', 'NO_ACCESS', 'RIGHTS_CHANGED'].includes(code);

/**
 * Runs a write in one transaction, which first makes sure that whoever the manager writes for still may. Every write of a request goes through
 * here; no other code opens a transaction for one, and through the manager of a transaction it is a part of that one, which nothing of it outlives. `alone` names writes that wait for one another before anything is read. Does `work` anew, in a
 * new transaction, when PostgreSQL undid it for the sake of another (a migration that takes its locks in another order): at most three times.
 */
export async function write<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>, alone?: string): Promise<T> {
  const authority = authorities.get(em);
  const confirmed = async (tx: EntityManager) => {
    if (alone) await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${alone}, 0))`);
    await authority?.confirm(tx);
    return work(tx);
  };
  if (em.isInTransaction()) {
    const part = em.fork({ keepTransactionContext: true });
    const result = await confirmed(part);
    await part.flush();
    return result;
  }
  return untilDone(() => em.fork().transactional(confirmed));
}
