import { appendFile, chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLog } from '../../server/platform/log.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { type Authority, createAuthority } from '../support/certificates.ts';

const log = createLog({ level: 'warn', format: 'short', destination: process.stderr });

export interface TlsPostgres {
  url: string;
  /** Files of the authority that made the server's certificate, of another one, and of a client's certificate. */
  files: { authority: string; stranger: string; certificate: string; key: string };
  /** One line for each connection that was let in. */
  connections(): Promise<string[]>;
  stop(): Promise<void>;
}

async function install(cluster: string, authority: Authority): Promise<void> {
  const owner = await stat(cluster);
  const { certificate, key } = await authority.issue('localhost', ['localhost']);
  for (const [name, content] of [
    ['server.crt', certificate],
    ['server.key', key],
    ['ca.crt', authority.certificate],
  ]) {
    const file = path.join(cluster, name!);
    await writeFile(file, content!, { mode: 0o600 });
    await chown(file, owner.uid, owner.gid);
  }
  await appendFile(
    path.join(cluster, 'postgresql.conf'),
    "\nssl = on\nssl_cert_file = 'server.crt'\nssl_key_file = 'server.key'\nssl_ca_file = 'ca.crt'\nlog_connections = on\n",
  );
  await writeFile(
    path.join(cluster, 'pg_hba.conf'),
    'hostssl all certified 127.0.0.1/32 cert\nhostssl all all 127.0.0.1/32 scram-sha-256\n',
  );
}

/** A PostgreSQL that lets nobody in without TLS, on localhost, with a certificate for that name of an authority of its own. */
export async function startTlsPostgres(): Promise<TlsPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-tls-'));
  await chmod(folder, 0o755);
  const dataDir = path.join(folder, 'data');
  const [authority, stranger] = await Promise.all([createAuthority('garant-authority'), createAuthority('garant-stranger')]);
  const files = Object.fromEntries(['authority', 'stranger', 'certificate', 'key'].map((name) => [name, path.join(folder, `${name}.pem`)]));
  const client = await authority.issue('certified');
  await writeFile(files.authority!, authority.certificate);
  await writeFile(files.stranger!, stranger.certificate);
  await writeFile(files.certificate!, client.certificate);
  await writeFile(files.key!, client.key, { mode: 0o600 });
  const plain = await startEmbeddedPostgres({ dataDir, log, fast: true });
  await plain.stop();
  await install(path.join(plain.where, 'postgres'), authority);
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, log, fast: true });
  const url = new URL(postgres.url);
  url.hostname = 'localhost';
  return {
    url: url.href,
    files: files as TlsPostgres['files'],
    connections: async () =>
      (await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).split('\n').filter((line) => line.includes('connection authorized')),
    async stop() {
      await postgres.stop();
      await Promise.all([folder, postgres.where].map((each) => rm(each, { recursive: true, force: true })));
    },
  };
}
