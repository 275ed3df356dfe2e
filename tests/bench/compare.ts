import { cpus } from 'node:os';
import { buildBackOffice } from '../support/buildBackOffice.ts';
import { measureAdmin } from './admin.ts';
import { type Arm, type Arms, withArms } from './arms/arms.ts';
import { measureCosts, measureSizes, measureVerification } from './costs.ts';
import { databaseOf, onDatabase, type SeededServer, withSeededServer } from './database.ts';
import { measureGrowth } from './growth.ts';
import { compareAnswers, type Figure, measure, soak } from './measure.ts';
import type { Options } from './options.ts';
import { adminLines, costLines, figuresTable, growthTable, memoryLine, ratiosOf, sizesTable, uploadLine } from './report.ts';
import { measureMemory, measureUpload } from './uploads.ts';
import { declaring } from './workloads/declare.ts';
import { readings } from './workloads/reads.ts';
import { type Sample, takeSample } from './workloads/sample.ts';

type Say = (line: string) => void;
type Told = Record<string, unknown>;

const VERIFIED = 5;

interface Bench {
  options: Options;
  server: SeededServer;
  conventions: number;
  url: string;
  sample: Sample;
  told: Told;
  say: Say;
}

const isWanted = ({ workloads }: Options, name: string): boolean => !workloads || workloads.includes(name);

const machine = () => ({ processors: cpus().length, model: cpus()[0]?.model, node: process.version });

async function compareWorkloads({ options, server, url, sample, told, say }: Bench, { arms, pool }: Arms): Promise<void> {
  say(`${options.conventions} conventions, pools of ${pool}\n`);
  const figures: Figure[] = [];
  Object.assign(told, { pool, figures });
  for (const workload of [...readings(sample), declaring(sample)].filter(({ name }) => isWanted(options, name))) {
    await compareAnswers(arms, workload);
    const measured = await measure(arms, workload, { ...options, postgres: server.pid });
    await onDatabase(url, async (client) => workload.verify?.(client));
    say(figuresTable(measured));
    figures.push(...measured);
  }
  told.ratios = ratiosOf(figures);
}

async function measureFiles({ options, server, conventions, url, sample, told, say }: Bench, arm: Arm): Promise<void> {
  const cookies = sample.depositors.map(({ cookie }) => cookie);
  await onDatabase(url, async (client) => {
    const where = { client, filesDir: server.filesDirOf(conventions), rounds: Math.max(options.rounds, 3) };
    if (isWanted(options, 'upload')) {
      const upload = await measureUpload(arm, cookies[0]!, where);
      say(uploadLine(upload));
      told.upload = upload;
    }
    if (isWanted(options, 'memory')) {
      const memory = await measureMemory(arm, cookies, where);
      say(memoryLine(memory));
      told.memory = memory;
    }
  });
}

async function measureOnce({ options, server, conventions, url, sample, told, say }: Bench): Promise<void> {
  if (!isWanted(options, 'costs')) return;
  const costs = await measureCosts(server, conventions);
  const verification = await onDatabase(url, (client) => measureVerification(client, sample.conventions.slice(0, VERIFIED)));
  const sizes = await measureSizes(url);
  say(costLines(costs, verification));
  say(sizesTable(sizes));
  Object.assign(told, { costs, verification, sizes });
}

async function measureRest(bench: Bench, arms: Arm[]): Promise<void> {
  const { options, sample, told, say } = bench;
  const garant = arms.find(({ name }) => name === 'garant')!;
  await measureFiles(bench, garant);
  if (options.soakSeconds > 0) {
    const soaked = await soak(garant, readings(sample), options.soakSeconds);
    say(`soak: ${soaked.requests} readings over ${soaked.connections} connections in ${options.soakSeconds} s, ${soaked.errors} errors\n`);
    told.soak = soaked;
  }
  if (options.isAdminMeasured) {
    const admin = await measureAdmin(garant, sample);
    say(adminLines(admin));
    told.admin = admin;
  }
}

/** Garant beside the others on one database; prints as it goes and returns everything it found. */
export async function compareArms(options: Options, say: Say): Promise<Told> {
  const told: Told = { machine: machine(), conventions: options.conventions };
  if (options.isAdminMeasured) await buildBackOffice();
  await withSeededServer({ dataDir: options.dataDir, sizes: [options.conventions], say }, async (server) => {
    const url = server.urlOf(databaseOf(options.conventions));
    const sample = await onDatabase(url, (client) => takeSample(client, url));
    const bench: Bench = { options, server, conventions: options.conventions, url, sample, told, say };
    await withArms({ url, filesDir: server.filesDirOf(options.conventions) }, ['garant', 'postgraphile', 'bare'], async (running) => {
      await compareWorkloads(bench, running);
      await measureRest(bench, running.arms);
    });
    await measureOnce(bench);
  });
  return told;
}

/** Garant on databases of growing sizes; prints as it goes and returns everything it found. */
export async function compareSizes(options: Options, sizes: number[], say: Say): Promise<Told> {
  const told: Told = { machine: machine(), conventions: sizes };
  await withSeededServer({ dataDir: options.dataDir, sizes, say }, async (server) => {
    const growth = await measureGrowth(server, sizes, options, {
      isWanted: (name) => isWanted(options, name),
      tell: (each) => say(growthTable(sizes, each)),
    });
    Object.assign(told, { growth });
    for (const conventions of sizes) {
      const url = server.urlOf(databaseOf(conventions));
      const sample = await onDatabase(url, (client) => takeSample(client, url));
      say(`${conventions} conventions`);
      const here: Told = {};
      await measureOnce({ options, server, conventions, url, sample, told: here, say });
      told[`of${conventions}`] = here;
    }
  });
  return told;
}
