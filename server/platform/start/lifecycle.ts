import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { reachDatabase } from '../db/reachDatabase.ts';
import type { Env } from '../env.ts';
import { createLog, type Log } from '../log.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embeddedPostgres.ts';
import { StartError } from '../startError.ts';
import { readEnv } from './readEnv.ts';
import { requireDataFolder } from './requireDataFolder.ts';
import { startFailure } from './startFailures.ts';

/** What is printed once the program answers. */
export interface Started {
  url: string;
  demoPeople: { name: string; role: string }[];
}

/** Who waits for a start. */
export interface StartWatch {
  /** The program listens at this address, and has something to prepare before it answers there. */
  preparing?(url: string): void;
  /** Nobody waits for it any more. */
  signal?: AbortSignal;
}

export interface App {
  /** Migrates, listens, prepares what it answers with. */
  start(watch?: StartWatch): Promise<Started>;
  /** Waits for the runs of background jobs in progress, such as those of the start. */
  atRest(): Promise<void>;
  /** Accepts nothing new, finishes the requests in flight, closes the pool. */
  stop(): Promise<void>;
}

export type CreateApp = (options: { env: Env; databaseUrl: string; clock?: Clock }) => Promise<App>;

/** Reads the program; asked for once, when the database has something to do meanwhile. */
export type LoadApp = () => Promise<CreateApp>;

export interface Program extends Started {
  /** Stops in order: requests in flight (10 s at most), then PostgreSQL. */
  stop(): Promise<void>;
  /** Ends PostgreSQL at once; it recovers at the next start. */
  abandon(): void;
}

const IN_FLIGHT_MS = 10_000;

async function stopApp(app: App, log: Log): Promise<void> {
  const isLate = await Promise.race([app.stop().then(() => false), delay(IN_FLIGHT_MS, true, { ref: false })]);
  if (isLate) log.warn('Des requêtes en cours sont abandonnées après 10 s / Requests in flight are abandoned after 10 s');
}

/** Starts everything the settings ask for. What was started is stopped again when a later part fails. */
export async function startProgram(env: Env, loadApp: LoadApp, log: Log, watch: StartWatch & { onLost(): void }): Promise<Program> {
  let loading: Promise<CreateApp> | undefined;
  const load = () => {
    loading ??= loadApp();
    loading.catch(() => undefined);
    return loading;
  };
  let postgres: EmbeddedPostgres | undefined;
  let app: App | undefined;
  const stop = async () => {
    try {
      if (app) await stopApp(app, log);
    } finally {
      await postgres?.stop();
    }
  };
  try {
    await requireDataFolder(env.dataDir);
    if (env.database.url) await reachDatabase(env.database.url);
    else postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log, onLost: watch.onLost, onWorking: load });
    const createApp = await load();
    app = await createApp({ env, databaseUrl: env.database.url ?? postgres!.url });
    const started = await app.start(watch);
    const abandon = () => {
      if (postgres) process.kill(postgres.pid, 'SIGQUIT');
    };
    return { ...started, stop, abandon };
  } catch (error) {
    await stop().catch((failure) => log.debug({ err: failure }, 'stop after a failed start'));
    log.debug({ err: error }, 'start failed');
    throw startFailure(error, env.http);
  }
}

function announce({ url, demoPeople }: Started, env: Env, log: Log): void {
  if (env.log.format === 'json') {
    log.info({ url }, 'ready');
    return;
  }
  const people = demoPeople.map(({ name, role }) => `  ${name} · ${role}\n`).join('');
  const heading = people && '\nOn peut s’y connecter comme / One can sign in as:\n';
  process.stdout.write(`\nGarant est prêt / Garant is ready: ${url}\n${heading}${people}\nCtrl-C pour arrêter / Ctrl-C to stop\n`);
}

function announcePreparation(url: string, env: Env, log: Log): void {
  if (env.log.format === 'json') {
    log.info({ url }, 'preparing');
    return;
  }
  process.stdout.write(`\nGarant pose sa démonstration / Garant lays its demonstration: ${url}\n`);
}

function complain(error: StartError): void {
  process.stderr.write(`Garant ne démarre pas. ${error.text.fr}\nGarant does not start. ${error.text.en}\n`);
}

/** Who reads what the program prints went away (a closed terminal, `| head`, a log collector that died): what it prints next is lost, and it ends. */
function endWithoutReader(end: () => void): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', end);
}

/**
 * Runs the program until it is told to end. SIGINT, SIGTERM and SIGHUP stop it cleanly, also while it starts; a second
 * signal more than a second later forces it. It stops cleanly too, with 1, once nobody reads its log any more. Resolves to the exit code: 0, 1 (failed), 78 (settings).
 */
export async function runProgram(source: NodeJS.ProcessEnv, loadApp: LoadApp, args: readonly string[] = []): Promise<number> {
  let program: Program | undefined;
  const ended = new AbortController();
  const ending = listenForTheEnd(() => program?.abandon());
  void ending.promise.then(() => ended.abort());
  endWithoutReader(() => ending.resolve(1));
  try {
    const env = readEnv(source, args);
    const log = createLog(env.log);
    process.on('uncaughtException', (err) => {
      log.fatal({ err }, 'uncaught');
      ending.resolve(1);
    });
    program = await startProgram(env, loadApp, log, {
      preparing: (url) => announcePreparation(url, env, log),
      signal: ended.signal,
      onLost: () => {
        log.error(`PostgreSQL s’est arrêté de lui-même / PostgreSQL ended by itself (${path.join(env.dataDir, 'postgres.log')})`);
        ending.resolve(1);
      },
    });
    announce(program, env, log);
    const exitCode = await ending.promise;
    await program.stop();
    return exitCode;
  } catch (error) {
    const isGivenUp = ended.signal.aborted && (error as Error).cause === ended.signal.reason;
    if (isGivenUp) return ending.promise;
    const failure = error instanceof StartError ? error : startFailure(error, { port: 0, host: '' });
    complain(failure);
    return failure.exitCode;
  }
}

const SAME_KEYSTROKE_MS = 1_000;

/** npm passes on the Ctrl-C that the terminal already sent: two signals within a second are one. */
function listenForTheEnd(abandon: () => void): { promise: Promise<number>; resolve(exitCode: number): void } {
  let resolve: (exitCode: number) => void = () => {};
  const promise = new Promise<number>((settle) => {
    resolve = settle;
  });
  let firstAt: number | undefined;
  const onSignal = () => {
    firstAt ??= Date.now();
    resolve(0);
    if (Date.now() - firstAt < SAME_KEYSTROKE_MS) return;
    abandon();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return { promise, resolve };
}
