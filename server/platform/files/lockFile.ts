import type { EntityManager } from '@mikro-orm/postgresql';

/** Until the end of the transaction, nobody else stores, records or sweeps the file with this hash. */
export async function lockFile(em: EntityManager, sha256: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [sha256]);
}
