import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import type { Order, Report } from '../files/memoryProbe.ts';
import { makePdf } from '../support/files.ts';
import type { Arm } from './arms/arms.ts';
import { median } from './load.ts';

const run = promisify(execFile);
const MEBIBYTE = 1024 * 1024;
const FILE_BYTES = 50 * MEBIBYTE;
const PIECE = 64 * 1024;
const PARALLEL = 10;
/** First rounds, while the process warms. */
const UNMEASURED = 3;
const NAME = 'bench-upload.pdf';
const BOUNDARY = 'garant-bench-boundary';

export interface UploadFigures {
  /** Mebibytes per second, medians. */
  garant: number;
  hashAndCopy: number;
  /** Hash and copy, waiting like Garant until the copy is on the medium. */
  hashCopyAndFlush: number;
}

export interface MemoryFigures {
  /** Mebibytes of resident memory. */
  idle: number;
  peak: number;
  parallel: number;
  seconds: number;
}

/** Sends one file as a browser does, piece by piece. Throws unless it is received. */
async function upload(url: string, cookie: string, content: Buffer): Promise<void> {
  const head = Buffer.from(
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${NAME}"\r\ncontent-type: application/pdf\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const pieces = Array.from({ length: Math.ceil(content.length / PIECE) }, (_, index) =>
    content.subarray(index * PIECE, (index + 1) * PIECE),
  );
  const client = request(`${url}/uploads`, {
    method: 'POST',
    headers: {
      cookie,
      'x-garant-request': '1',
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': head.length + content.length + tail.length,
    },
  });
  const answered = once(client, 'response');
  await pipeline([head, ...pieces, tail], client);
  const [response] = await answered;
  const said = await text(response);
  if (response.statusCode !== 201) throw new Error(`upload: ${response.statusCode} ${said}`);
}

/** Removes what was sent, from the database and from the disk. */
async function forget(client: Client, filesDir: string): Promise<void> {
  const { rows } = await client.query<{ sha256: string }>('delete from upload where file_name = $1 returning blob_sha256 as sha256', [
    NAME,
  ]);
  const hashes = [...new Set(rows.map(({ sha256 }) => sha256))];
  await client.query('delete from blob where sha256 = any($1)', [hashes]);
  await Promise.all(hashes.map((sha256) => rm(path.join(filesDir, 'files', keyOf(sha256)), { force: true })));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** One file of 50 MB after the other: to Garant, then hashed and copied on the same disk, in turn. */
export async function measureUpload(
  arm: Arm,
  cookie: string,
  { client, filesDir, rounds }: { client: Client; filesDir: string; rounds: number },
): Promise<UploadFigures> {
  const folder = path.join(filesDir, 'copies');
  await mkdir(folder, { recursive: true });
  const [source, copy] = [path.join(folder, 'source.pdf'), path.join(folder, 'copy.pdf')];
  const shell = (command: string) => run('/bin/sh', ['-c', command, 'sh', source, copy]);
  const seconds = { garant: [] as number[], hashAndCopy: [] as number[], hashCopyAndFlush: [] as number[] };
  try {
    for (let round = 0; round < UNMEASURED + rounds; round += 1) {
      const content = makePdf(`envoi ${round} ${Date.now()}`, FILE_BYTES);
      await writeFile(source, content);
      await run('sync');
      const garant = await timed(() => upload(arm.url, cookie, content));
      const hashAndCopy = await timed(() => shell('sha256sum "$1" && cp "$1" "$2"'));
      await rm(copy);
      const hashCopyAndFlush = await timed(() => shell('sha256sum "$1" && cp "$1" "$2" && sync "$2"'));
      await forget(client, filesDir);
      if (round < UNMEASURED) continue;
      seconds.garant.push(garant);
      seconds.hashAndCopy.push(hashAndCopy);
      seconds.hashCopyAndFlush.push(hashCopyAndFlush);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const speed = (each: number[]) => FILE_BYTES / MEBIBYTE / median(each);
  return { garant: speed(seconds.garant), hashAndCopy: speed(seconds.hashAndCopy), hashCopyAndFlush: speed(seconds.hashCopyAndFlush) };
}

/** What the process holds in memory at rest and at most while it receives ten files of 50 MB at once. */
export async function measureMemory(
  arm: Arm,
  cookies: string[],
  { client, filesDir }: { client: Client; filesDir: string },
): Promise<MemoryFigures> {
  const tell = async (order: Order): Promise<number> => {
    arm.child.send(order);
    return ((await once(arm.child, 'message'))[0] as Report).bytes / MEBIBYTE;
  };
  await upload(arm.url, cookies[0]!, makePdf('échauffement', MEBIBYTE));
  const contents = Array.from({ length: PARALLEL }, (_, index) => makePdf(`ensemble ${index} ${Date.now()}`, FILE_BYTES));
  const idle = await tell('READ_IDLE');
  const seconds = await timed(() =>
    Promise.all(contents.map((content, index) => upload(arm.url, cookies[index % cookies.length]!, content))),
  );
  const peak = await tell('READ_PEAK');
  await forget(client, filesDir);
  return { idle, peak, parallel: PARALLEL, seconds };
}
