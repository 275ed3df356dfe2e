import { Connection, type PoolClient } from 'pg';

/** Without an answer in this time, the connection whose statement was to be cancelled is given up. */
const PATIENCE_MS = 2_000;

/** What the driver knows of an open connection and its types leave out. */
interface OpenClient {
  host: string;
  port: number;
  ssl: boolean | object;
  sslNegotiation: string;
  processID: number;
  secretKey: number;
  connection: { stream: { destroy(): void } };
}

/**
 * Asks the server, or the pooler in front of it, to cancel what a connection runs (PostgreSQL manual, 54.2.9), by a connection of its own with the
 * same encryption. Resolves once the asking is over: what is sent through the connection after that cannot be hit by it, so nothing must be sent
 * before. When the server does not answer, the connection is closed rather than used again.
 */
export async function cancelStatement(client: PoolClient): Promise<void> {
  const { host, port, ssl, sslNegotiation, processID, secretKey, connection } = client as unknown as OpenClient;
  const asking = new Connection({ ssl, sslNegotiation } as ConstructorParameters<typeof Connection>[0]) as Connection & {
    connect(port: number | string, host?: string): void;
    cancel(processId: number, secretKey: number): void;
    requestSsl(): void;
  };
  const over = Promise.withResolvers<void>();
  const giveUp = () => {
    connection.stream.destroy();
    over.resolve();
  };
  const timer = setTimeout(giveUp, PATIENCE_MS);
  asking.once('error', giveUp);
  asking.on('error', () => {});
  asking.once('end', over.resolve);
  if (ssl && sslNegotiation !== 'direct') asking.once('connect', () => asking.requestSsl());
  asking.once(ssl ? 'sslconnect' : 'connect', () => asking.cancel(processID, secretKey));
  if (host.startsWith('/')) asking.connect(`${host}/.s.PGSQL.${port}`);
  else asking.connect(port, host);
  await over.promise;
  clearTimeout(timer);
  (asking as unknown as { stream: { destroy(): void } }).stream.destroy();
}
