import type { EntityManager } from '@mikro-orm/postgresql';

/** Does `work` and takes it all back, whatever comes of it: what would be read if it had been done. Nothing of it is ever seen by anybody else. */
export async function suppose<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const tx = em.fork();
  await tx.begin();
  try {
    return await work(tx);
  } finally {
    await tx.rollback();
  }
}
