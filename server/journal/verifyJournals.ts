import type { EntityManager } from '@mikro-orm/postgresql';
import { write } from '../platform/db/authority.ts';
import { findChains, verifyChain } from './journal.queries.ts';
import type { JournalVerification } from './journal.type.ts';

export interface ChainVerification extends JournalVerification {
  /** The convention's id, or INSTANCE_CHAIN. */
  chain: string;
}

/** Computes every entry of every chain again, one chain at a time, whatever was verified before. */
export async function verifyJournals(em: EntityManager, now: () => Date): Promise<ChainVerification[]> {
  const found: ChainVerification[] = [];
  for (const chain of await findChains(em.fork())) {
    const verified = await write(em, (tx) => verifyChain(tx, chain, now(), 'WHOLE'));
    found.push({ chain, ...verified });
  }
  return found;
}
