import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { entities } from '../../server/entities.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { createFileStore } from '../../server/platform/files/fileStore.ts';
import { type SweepResult, sweepFiles } from '../../server/platform/files/sweep/sweepFiles.ts';
import { underSweepLock } from '../../server/platform/files/sweep/sweepLock.ts';
import { createLog } from '../../server/platform/log.ts';
import { existingPlace } from '../../server/platform/postgres/embeddedPlace.ts';
import { startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import type { LoadClient } from './killsClient.ts';
import { signInEverybody } from './killsClients.ts';
import { seeded } from './killsContent.ts';
import { Ledger } from './killsLedger.ts';
import { type Finding, leftovers, verifyAfterKills } from './killsVerify.ts';
import { type RealServer, runRealServer, steadyPort } from './realServer.ts';

/** How long the program works before it is killed, at most, unless told otherwise; every other time, counted from the first file received. */
const LOAD_MS = 1_500;
const SWEEP_EVERY = 10;
/** How long a file may take to be received on a busy machine. */
const PATIENCE_MS = 30_000;
/** No upload of this test lasts as long. */
const SURELY_OVER_MS = 60_000;
/** Uploads are over after a day; a sweep that finds more than a day gone by waits for the next one. */
const LATER_MS = [13, 26].map((hours) => hours * 3_600_000);
const NOTHING_SWEPT: SweepResult = { stagingRemoved: 0, uploadsExpired: 0, putAside: 0, broughtBack: 0, removed: 0 };

export interface KillsOptions {
  kills: number;
  seed: number;
  loadMs?: number;
  /** Scratch folder of the program. */
  dataDir: string;
  /** Without it the program runs its own PostgreSQL, which is killed with it. */
  databaseUrl?: string;
  tell?(line: string): void;
}

export interface KillsReport {
  kills: number;
  restarts: number;
  startSeconds: { median: number; longest: number };
  ledger: Ledger;
  /** What the sweeps beside the load removed, together. */
  sweptBeside: SweepResult;
  /** Before the last sweep. */
  found: Finding;
  swept: SweepResult;
  /** After everything that nothing refers to was swept. */
  afterSweep: Finding;
  leftovers: string[];
  /** Everything that does not hold. */
  faults: string[];
  wallSeconds: number;
}

const log = createLog({ level: 'error', format: 'short', destination: process.stderr });

interface SweepAsked {
  olderThanMs: number;
  shiftMs: number;
  /** Accepts by its number what the brake holds back, as an operator who looked does: kills leave files that no row tells of. */
  isAccepting?: boolean;
}

async function sweep(databaseUrl: string, folder: string, options: SweepAsked): Promise<SweepResult> {
  const orm = await createOrm(databaseUrl, entities);
  try {
    const store = await createFileStore({ kind: 'disk', folder, uploadMaxBytes: 0 }, folder);
    const clock = { now: () => new Date(Date.now() + options.shiftMs) };
    const sweepOnce = (accepted?: number) =>
      underSweepLock(orm, () => sweepFiles({ orm, store, clock, log, olderThanMs: options.olderThanMs, accepted }));
    const report = await sweepOnce();
    const { unexpected, doubted } = report?.plan ?? {};
    const held = { TOO_MANY_UNKNOWN: unexpected, TOO_MANY_TO_DELETE: doubted }[report?.hold as 'TOO_MANY_UNKNOWN'];
    return (options.isAccepting && held ? await sweepOnce(held) : report) ?? NOTHING_SWEPT;
  } finally {
    await orm.close(true);
  }
}

function add(total: SweepResult, more: SweepResult): void {
  for (const name of Object.keys(total) as (keyof SweepResult)[]) total[name] += more[name];
}

/** The main process of the program's own PostgreSQL. */
async function postgresPid(dataDir: string): Promise<number> {
  const place = await existingPlace(dataDir);
  return Number.parseInt(await readFile(path.join(place!.cluster, 'postmaster.pid'), 'utf8'), 10);
}

interface Moment {
  /** How many files must have been received, all in all. */
  received: number;
  afterMs: number;
}

async function killUnderLoad(
  server: RealServer,
  clients: LoadClient[],
  ledger: Ledger,
  options: KillsOptions,
  { received, afterMs }: Moment,
): Promise<void> {
  let isOver = false;
  const working = clients.map((client) => client.work(() => isOver));
  for (const limit = Date.now() + PATIENCE_MS; ledger.uploads.length < received && Date.now() < limit; ) await delay(20);
  await delay(afterMs);
  const postgres = options.databaseUrl ? undefined : await postgresPid(options.dataDir);
  isOver = true;
  if (postgres && afterMs % 2 === 0) process.kill(postgres, 'SIGKILL');
  server.child.kill('SIGKILL');
  if (postgres && afterMs % 2 === 1) process.kill(postgres, 'SIGKILL');
  await Promise.all([server.ended(), ...working]);
}

/** Kills the program while its clients work, and starts it again, as many times as asked. */
async function killAndRestart(
  options: KillsOptions,
  ledger: Ledger,
): Promise<{ restarts: number; startSeconds: number[]; sweptBeside: SweepResult }> {
  const { kills, seed, dataDir, databaseUrl, loadMs = LOAD_MS, tell = () => {} } = options;
  const port = String(await steadyPort());
  const settings = { PORT: port, DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
  const random = seeded(seed);
  const startSeconds: number[] = [];
  const sweptBeside = { ...NOTHING_SWEPT };
  const start = async () => {
    const began = performance.now();
    const server = runRealServer(settings);
    await server.ready();
    startSeconds.push((performance.now() - began) / 1000);
    return server;
  };
  let server = await start();
  try {
    const clients = await signInEverybody(server.url, ledger, seed);
    for (let kill = 1; kill <= kills; kill += 1) {
      const beside = databaseUrl && kill % SWEEP_EVERY === 0;
      const sweeping = beside && sweep(databaseUrl, path.join(dataDir, 'files'), { olderThanMs: SURELY_OVER_MS, shiftMs: 0 });
      const received = ledger.uploads.length + (kill % 2);
      await killUnderLoad(server, clients, ledger, options, { received, afterMs: Math.floor(random() * loadMs) });
      if (sweeping) add(sweptBeside, await sweeping);
      server = await start();
      if (kill % 10 === 0) tell(`${kill} kills, ${ledger.uploads.length} uploads and ${ledger.depositsAnswered} deposits answered`);
    }
    for (const client of clients) await client.work(() => true);
    const { code } = await server.end('SIGTERM');
    if (code !== 0) ledger.surprises.push(`the last stop ended with ${code}`);
    return { restarts: startSeconds.length - 1, startSeconds, sweptBeside };
  } finally {
    server.child.kill('SIGKILL');
  }
}

async function examine(databaseUrl: string, folder: string, ledger: Ledger) {
  const found = await verifyAfterKills(databaseUrl, folder, ledger);
  const swept = { ...NOTHING_SWEPT };
  for (const shiftMs of LATER_MS) add(swept, await sweep(databaseUrl, folder, { olderThanMs: 0, shiftMs, isAccepting: true }));
  const afterSweep = await verifyAfterKills(databaseUrl, folder);
  return { found, swept, afterSweep, leftovers: await leftovers(databaseUrl, folder) };
}

const faultsOf = ({ missing, corrupted, lost, broken }: Finding): string[] => [
  ...missing.map((each) => `missing: ${each}`),
  ...corrupted.map((each) => `corrupted: ${each}`),
  ...lost.map((each) => `lost: ${each}`),
  ...broken,
];

/** Kills the program again and again under load, then looks at everything it left. */
export async function runKills(options: KillsOptions): Promise<KillsReport> {
  const began = performance.now();
  const ledger = new Ledger();
  const { restarts, startSeconds, sweptBeside } = await killAndRestart(options, ledger);
  const own = options.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: options.dataDir, log });
  try {
    const examined = await examine(options.databaseUrl ?? own!.url, path.join(options.dataDir, 'files'), ledger);
    const sorted = startSeconds.slice(1).sort((one, other) => one - other);
    const wrongDownloads = ledger.downloadsWrong > 0 ? [`${ledger.downloadsWrong} downloads were wrong`] : [];
    return {
      kills: options.kills,
      restarts,
      startSeconds: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 },
      ledger,
      sweptBeside,
      ...examined,
      faults: [
        ...faultsOf(examined.found),
        ...faultsOf(examined.afterSweep),
        ...examined.leftovers,
        ...ledger.surprises,
        ...wrongDownloads,
      ],
      wallSeconds: (performance.now() - began) / 1000,
    };
  } finally {
    await own?.stop();
  }
}

/** The figures of a run, one per line. */
export function describeKills(report: KillsReport): string {
  const { ledger, found, swept, sweptBeside, afterSweep } = report;
  const lines: [string, number | string][] = [
    ['kills', report.kills],
    ['restarts', report.restarts],
    ['restart, median / longest (s)', `${report.startSeconds.median.toFixed(1)} / ${report.startSeconds.longest.toFixed(1)}`],
    ['uploads begun / answered', `${ledger.uploadsBegun} / ${ledger.uploads.length}`],
    ['deposits begun / answered', `${ledger.deposits.length} / ${ledger.depositsAnswered}`],
    ['deposits said again / found already done', `${ledger.depositsRetried} / ${ledger.depositsFoundDone}`],
    ['downloads / wrong', `${ledger.downloads} / ${ledger.downloadsWrong}`],
    ['evidence / versions', `${found.evidence} / ${found.evidenceVersions}`],
    ['journal entries', found.journalEntries],
    ['files before / after the sweep', `${found.files} / ${afterSweep.files}`],
    ['files in quarantine before / after the sweep', `${found.aside} / ${afterSweep.aside}`],
    ['recorded bytes before / after the sweep (MB)', `${Math.round(found.bytes / 1e6)} / ${Math.round(afterSweep.bytes / 1e6)}`],
    ['missing', found.missing.length + afterSweep.missing.length],
    ['corrupted', found.corrupted.length + afterSweep.corrupted.length],
    ['lost after an answer', found.lost.length],
    ['staging swept beside the load / at the end', `${sweptBeside.stagingRemoved} / ${swept.stagingRemoved}`],
    ['expired uploads swept at the end', swept.uploadsExpired],
    ['files put aside beside the load / at the end', `${sweptBeside.putAside} / ${swept.putAside}`],
    ['files brought back beside the load / at the end', `${sweptBeside.broughtBack} / ${swept.broughtBack}`],
    ['left after the sweep', report.leftovers.length],
    ['faults', report.faults.length],
    ['wall time (s)', report.wallSeconds.toFixed(0)],
  ];
  return [...lines.map(([name, value]) => `${name}: ${value}`), ...report.faults.slice(0, 50)].join('\n');
}
