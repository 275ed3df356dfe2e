import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { keyOf, type Place } from '../../server/platform/files/fileKey.ts';
import { countsOf, query, restoreReleased } from '../migrations/released.ts';
import { AS_BUILT } from '../support/buildServer.ts';
import { seeded, sha256Of } from './killsContent.ts';

const program = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const KNOWN = 300;
/** From the first file that moves. */
const SWEEPING_MS = 500;
const MOVES_WITHIN_MS = 20_000;
/** Of every turn: files nobody knows, uploads that expired, known files that lie aside, files aside whose time is over. */
const OF_EACH = 4;

export interface SweepKills {
  kills: number;
  /** Files that came to be in the quarantine, back at their address, deleted after their time. */
  putAside: number;
  broughtBack: number;
  removed: number;
  faults: string[];
}

interface Ground {
  client: Client;
  folder: string;
  /** SHA-256 of what must be kept, at its address or aside. */
  kept: Set<string>;
}

async function lay({ folder }: Ground, content: string, place: Place): Promise<string> {
  const sha256 = sha256Of(Buffer.from(content));
  const location = path.join(folder, keyOf(sha256, place));
  await mkdir(path.dirname(location), { recursive: true });
  await writeFile(location, content);
  return sha256;
}

async function record({ client }: Ground, sha256: string, expiresIn: string): Promise<void> {
  await client.query(`insert into blob values ($1, 1, 'text/plain', now() - interval '2 days') on conflict do nothing`, [sha256]);
  await client.query(
    `insert into upload (id, blob_sha256, file_name, media_type, uploader_id, created_at, expires_at)
     values (gen_random_uuid(), $1, 'a', 'text/plain', gen_random_uuid(), now() - interval '2 days', now() + $2::interval)`,
    [sha256, expiresIn],
  );
}

/** Work for a sweep: something to put aside, to bring back and to delete. What is in the way of the brake is deleted by it. */
async function prepare(ground: Ground, turn: number): Promise<string[]> {
  const { client, kept } = ground;
  const doomed = await client.query(`update quarantined_file set reason = 'UPLOAD_EXPIRED', kept_seconds = 9999999 returning sha256`);
  for (const { sha256 } of doomed.rows) kept.delete(sha256);
  const known: string[] = [];
  for (let index = 0; index < OF_EACH; index += 1) {
    kept.add(await lay(ground, `inconnue ${turn}-${index}`, 'blobs'));
    const expired = await lay(ground, `expirée ${turn}-${index}`, 'blobs');
    await record(ground, expired, '-1 day');
    const aside = await lay(ground, `connue de côté ${turn}-${index}`, 'quarantine');
    await record(ground, aside, '1 year');
    for (const sha256 of [expired, aside]) kept.add(sha256);
    known.push(aside);
  }
  return known;
}

const isAt = async (folder: string, sha256: string, place: Place): Promise<boolean> => {
  const content = await readFile(path.join(folder, keyOf(sha256, place))).catch(() => undefined);
  return content !== undefined && sha256Of(content) === sha256;
};

/** Kills a sweep some time after it moved its first file, which is one that it brings back. */
async function killSweeping(databaseUrl: string, folder: string, first: string, afterMs: number): Promise<string> {
  const child = spawn(process.execPath, [...AS_BUILT, program('./sweepForever.ts'), databaseUrl, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  const ended = once(child, 'close');
  const limit = Date.now() + MOVES_WITHIN_MS;
  while (child.exitCode === null && Date.now() < limit && !(await isAt(folder, first, 'blobs'))) await delay(2);
  await delay(afterMs);
  child.kill('SIGKILL');
  const [code] = await ended;
  return code === null ? '' : `the sweep ended by itself: ${complaint}`;
}

/** What must be kept and is nowhere whole, and records whose file is nowhere. */
async function lostIn({ client, folder, kept }: Ground): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>('select sha256 from blob');
  const lost: string[] = [];
  for (const sha256 of new Set([...kept, ...rows.map((row) => row.sha256)]))
    if (!(await isAt(folder, sha256, 'blobs')) && !(await isAt(folder, sha256, 'quarantine'))) lost.push(`lost: ${sha256}`);
  return lost;
}

/** Kills sweeps among moves to the quarantine, back from it and out of it, and looks after each kill whether a file is lost. */
export async function killSweeps(databaseUrl: string, folder: string, kills: number, seed: number): Promise<SweepKills> {
  const client = new Client(databaseUrl);
  await client.connect();
  const ground: Ground = { client, folder, kept: new Set() };
  const random = seeded(seed);
  const report: SweepKills = { kills, putAside: 0, broughtBack: 0, removed: 0, faults: [] };
  try {
    for (let index = 0; index < KNOWN; index += 1) {
      const sha256 = await lay(ground, `connue ${index}`, 'blobs');
      await record(ground, sha256, '1 year');
      ground.kept.add(sha256);
    }
    for (let turn = 1; turn <= kills; turn += 1) {
      const waiting = await client.query<{ sha256: string }>('select sha256 from quarantined_file');
      const known = await prepare(ground, turn);
      const complaint = await killSweeping(databaseUrl, folder, known[0]!, Math.floor(random() * SWEEPING_MS));
      if (complaint) report.faults.push(complaint);
      report.faults.push(...(await lostIn(ground)));
      report.putAside += (await client.query('select from quarantined_file where kept_seconds < 9999999')).rows.length;
      for (const sha256 of known) if (await isAt(folder, sha256, 'blobs')) report.broughtBack += 1;
      for (const { sha256 } of waiting.rows) if (!(await isAt(folder, sha256, 'quarantine'))) report.removed += 1;
    }
    return report;
  } finally {
    await client.end();
  }
}

/** Milliseconds that the migration of a released database takes here, now, when nobody disturbs it, and what it leaves in each table. */
async function undisturbed(url: string): Promise<{ longestMs: number; left: string }> {
  await restoreReleased(url);
  const version = await currentVersion();
  const began = performance.now();
  await migrate(url, version);
  return { longestMs: performance.now() - began, left: JSON.stringify(await countsOf(url)) };
}

/** Kills the migration of a released database while it runs, migrates again, and compares facts and journals. Returns what does not hold. */
export async function killMigrations(createDatabase: (name: string) => Promise<string>, kills: number, seed: number) {
  const random = seeded(seed);
  const report = { kills, cutInTheMiddle: 0, faults: [] as string[] };
  const { longestMs, left } = await undisturbed(await createDatabase(`undisturbed${seed}`));
  for (let turn = 1; turn <= kills; turn += 1) {
    const url = await createDatabase(`migrated${seed}_${turn}`);
    await restoreReleased(url);
    const child = execFile(process.execPath, [...AS_BUILT, program('../migrations/migrateOnce.ts'), url, 'TELL_BEGIN'], () => {});
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout!, 'data').then(() => delay(random() * longestMs)), ended]);
    child.kill('SIGKILL');
    await ended;
    if ((await migrate(url, await currentVersion())).length > 0) report.cutInTheMiddle += 1;
    if (JSON.stringify(await countsOf(url)) !== left) report.faults.push(`${url}: facts changed`);
    const broken = await query(url, 'select v.* from journal_chain c, lateral verify_journal(c.chain) v');
    const wrong = await query(url, 'select * from kept_state_disagreements(now())');
    if (broken.length + wrong.length > 0) report.faults.push(`${url}: ${JSON.stringify([...broken, ...wrong])}`);
  }
  return report;
}
