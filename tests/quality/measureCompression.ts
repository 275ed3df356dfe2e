import 'reflect-metadata';
import { Readable, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, constants, createBrotliCompress, createGzip, gzipSync } from 'node:zlib';
import { backOfficeQuery } from '../graphql/backOffice.ts';
import { seedWork } from '../support/seedWork.ts';
import { withDemoSite } from './demoSite.ts';

const BATCHES = 7;
const RUNS = 60;
/** Megabits per second of a line on which a site office works. */
const LINE = 10;

interface Way {
  name: string;
  atOnce(body: Buffer): Buffer;
  stream?(): Transform;
}

const brotli = (quality: number, window = constants.BROTLI_DEFAULT_WINDOW) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window },
});

const gzipWay = (level: number): Way => ({
  name: `gzip ${level}`,
  atOnce: (body) => gzipSync(body, { level }),
  stream: () => createGzip({ level }),
});
const brotliWay = (quality: number, window?: number): Way => ({
  name: `brotli ${quality}${window ? `, fenêtre 2^${window}` : ''}`,
  atOnce: (body) => brotliCompressSync(body, brotli(quality, window)),
  stream: () => createBrotliCompress(brotli(quality, window)),
});

const WAYS: Way[] = [
  { name: 'telle quelle', atOnce: (body) => body },
  gzipWay(1),
  gzipWay(6),
  ...[1, 2, 3, 4].map((quality) => brotliWay(quality)),
  brotliWay(2, 17),
];

/** Milliseconds of processor that one run takes, all threads of the process together; the batch that others disturbed least. */
async function processorTime(work: () => unknown): Promise<number> {
  const batches: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const before = process.cpuUsage();
    for (let run = 0; run < RUNS; run += 1) await work();
    const { user, system } = process.cpuUsage(before);
    batches.push((user + system) / 1000 / RUNS);
  }
  return Math.min(...batches);
}

async function throughStream(body: Buffer, { stream }: Way): Promise<void> {
  const target = stream!();
  await Promise.all([pipeline(Readable.from([body]), target), buffer(target)]);
}

async function measure(what: string, body: Buffer): Promise<string> {
  const rows: string[] = [];
  for (const way of WAYS) {
    const bytes = way.atOnce(body).length;
    const once = await processorTime(() => way.atOnce(body));
    const streamed = way.stream ? (await processorTime(() => throughStream(body, way))).toFixed(2) : '—';
    const line = ((bytes * 8) / LINE / 1000).toFixed(1);
    rows.push(`| ${what} | ${way.name} | ${bytes} | ${once.toFixed(2)} | ${streamed} | ${line} |`);
  }
  return rows.join('\n');
}

await withDemoSite({}, async (app) => {
  const { conventionId } = await seedWork(app);
  const client = await app.as('team');
  const read = async (query: string, limit: number) =>
    Buffer.from(JSON.stringify(await client.ask(query, { conventionId, page: { limit } })));
  const answers = [
    await measure('100 obligations', await read(backOfficeQuery('ObligationList'), 100)),
    await measure('matrice', await read(backOfficeQuery('Matrix'), 25)),
    await measure('5 obligations', await read(backOfficeQuery('ObligationList'), 5)),
    await measure('qui je suis', await read('{ me { fullName } conventions { items { id title } } }', 1)),
  ];
  const head = `| Réponse | Compression | Octets | Processeur, d’un coup (ms) | Processeur, en flux (ms) | Ligne à ${LINE} Mbit/s (ms) |\n|---|---|---:|---:|---:|---:|`;
  process.stdout.write(`${head}\n${answers.join('\n')}\n`);
});
