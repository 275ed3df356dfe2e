import type { EntityManager } from '@mikro-orm/postgresql';
import { run, sql } from '../db/read.ts';

/** Until the end of the transaction, nobody else stores, records or sweeps the file with this hash. */
export async function lockFile(em: EntityManager, sha256: string): Promise<void> {
  await run(em, sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
}
