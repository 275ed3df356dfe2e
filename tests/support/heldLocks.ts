import type { Socket } from 'node:net';
import { Client } from 'pg';
import type { ApiClient } from './client.ts';
import { headOf, openSocket } from './sockets.ts';

/** Keeps whoever does what needs a lock waiting, until released. */
export async function hold(databaseUrl: string, statement: string): Promise<{ release(): Promise<void> }> {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query(`begin; ${statement}`);
  return { release: () => client.end() };
}

/** Connections to the database that wait for a lock. */
export async function lockWaiters(databaseUrl: string): Promise<number> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query(
      "select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows[0].count;
  } finally {
    await client.end();
  }
}

/** Asks as a person does, on a connection that the caller ends when they hang up. */
export async function askAndStay(
  url: string,
  { cookie }: ApiClient,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Socket> {
  const body = JSON.stringify({ query, variables });
  const socket = await openSocket(url);
  socket.write(
    headOf('POST', '/graphql', { 'content-type': 'application/json', cookie, 'content-length': Buffer.byteLength(body) }) + body,
  );
  return socket;
}
