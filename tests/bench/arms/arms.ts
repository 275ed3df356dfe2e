import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { entities } from '../../../server/entities.ts';
import { createOrm } from '../../../server/platform/db/orm.ts';
import { steadyPort } from '../../files/realServer.ts';
import { UNLIMITED } from '../../support/unlimited.ts';
import { onDatabase } from '../database.ts';
import type { ArmName } from '../workloads/workload.ts';
import { installApi } from './api.sql.ts';

const READY_WITHIN_MS = 120_000;
const TSX = import.meta.resolve('tsx');
const MAIN = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
const PROBE = fileURLToPath(new URL('../../files/memoryProbe.ts', import.meta.url));
const BARE = fileURLToPath(new URL('bareServer.ts', import.meta.url));
const POSTGRAPHILE = fileURLToPath(new URL('../postgraphile/serve.mjs', import.meta.url));

/** A process of its own that answers on a port. */
export interface Arm {
  name: ArmName;
  url: string;
  child: ChildProcess;
  stop(): Promise<void>;
}

interface Start {
  name: ArmName;
  parameters: string[];
  settings: Record<string, string>;
  isReady(url: string): Promise<boolean>;
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ status }) => status !== 503,
    () => false,
  );
}

async function startArm({ name, parameters, settings, isReady }: Start, port: number): Promise<Arm> {
  const child = spawn(process.execPath, parameters, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (piece) => {
      printed = (printed + piece).slice(-5_000);
    });
  }
  const ended = once(child, 'close');
  const onExit = () => child.kill('SIGTERM');
  process.on('exit', onExit);
  const url = `http://localhost:${port}`;
  const stop = async () => {
    process.off('exit', onExit);
    child.kill('SIGTERM');
    await ended;
  };
  for (const end = Date.now() + READY_WITHIN_MS; !(await isReady(url)); await delay(10)) {
    if (child.exitCode !== null || Date.now() > end) {
      child.kill('SIGKILL');
      throw new Error(`${name} is not ready:\n${printed}`);
    }
  }
  return { name, url, child, stop };
}

/** The pool that the program opens; the other arms get as many connections. */
export async function poolSize(databaseUrl: string): Promise<number> {
  const orm = await createOrm(databaseUrl, entities);
  const { max } = orm.config.get('pool') ?? {};
  await orm.close(true);
  return max ?? 10;
}

/** Garant as in production, signed in through sessions that the bench opens: its identity provider is named and never asked. */
export async function startGarant(databaseUrl: string, filesDir: string): Promise<Arm> {
  const port = await steadyPort();
  const settings = {
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    DATA_DIR: filesDir,
    LOG_LEVEL: 'warn',
    OIDC_ISSUER: 'https://identity.invalid',
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    ...UNLIMITED,
  };
  const parameters = ['--expose-gc', '--import', TSX, '--import', PROBE, MAIN];
  return startArm({ name: 'garant', parameters, settings, isReady: (url) => answers(`${url}/readyz`) }, port);
}

async function startBare(databaseUrl: string, pool: number): Promise<Arm> {
  const settings = { DATABASE_URL: databaseUrl, POOL: String(pool) };
  const isReady = (url: string) => answers(`${url}/ready`);
  return startArm({ name: 'bare', parameters: ['--import', TSX, BARE], settings, isReady }, await steadyPort());
}

async function startPostgraphile(databaseUrl: string, pool: number): Promise<Arm> {
  const settings = { DATABASE_URL: databaseUrl, POOL: String(pool), GRAPHILE_ENV: 'production' };
  const isReady = (url: string) => answers(`${url}/graphql`);
  return startArm({ name: 'postgraphile', parameters: [POSTGRAPHILE], settings, isReady }, await steadyPort());
}

export interface Arms {
  arms: Arm[];
  pool: number;
}

/** Runs \`work\` with the arms side by side on one database, each a process with a pool of the same size. */
export async function withArms(
  database: { url: string; filesDir: string },
  names: ArmName[],
  work: (arms: Arms) => Promise<void>,
): Promise<void> {
  const pool = await poolSize(database.url);
  await onDatabase(database.url, installApi);
  const arms: Arm[] = [];
  try {
    if (names.includes('garant')) arms.push(await startGarant(database.url, database.filesDir));
    if (names.includes('postgraphile')) arms.push(await startPostgraphile(database.url, pool));
    if (names.includes('bare')) arms.push(await startBare(database.url, pool));
    await work({ arms, pool });
  } finally {
    await Promise.all(arms.map((arm) => arm.stop()));
  }
}
