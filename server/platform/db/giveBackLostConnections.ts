import type { Pool, PoolClient } from 'pg';

function giveBackWhenLost(client: PoolClient): void {
  const release = client.release.bind(client);
  let isHeld = true;
  const giveBack = (isUnusable?: Error | boolean) => {
    if (!isHeld) return;
    isHeld = false;
    client.removeListener('end', onEnd);
    release(isUnusable);
  };
  const onEnd = () => giveBack(true);
  client.once('end', onEnd);
  client.release = giveBack;
}

/**
 * Takes a connection that the server ended out of the pool at once, whoever holds it: a transaction whose ROLLBACK fails for that reason never
 * gives its connection back (Kysely's controlled transaction), so that ten of them would leave no connection for anybody until a restart.
 */
export function giveBackLostConnections(pool: Pool): void {
  // The pool sets `release` right after it says `acquire`.
  pool.on('acquire', (client) => queueMicrotask(() => giveBackWhenLost(client)));
}
