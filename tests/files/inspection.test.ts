import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindOfExtension } from '../../server/platform/files/fileKinds.rules.ts';
import { inspectFile } from '../../server/platform/files/inspection/inspectFile.ts';
import { INSPECTION_LIMITS } from '../../server/platform/files/inspection/inspectionPool.ts';
import { makePdf, makeZip, officeEntries } from '../support/files.ts';
import { shortestBlock } from '../support/measures.ts';
import { packedPdf } from '../support/pdfFiles.ts';
import { INPUTS, inspectInput } from './inputs/inspectInput.ts';

const MEBIBYTE = 1024 ** 2;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'garant-inspection-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(content: Buffer, extension: string, patience: Parameters<typeof inspectFile>[2] = {}) {
  const location = path.join(folder, `staged.${extension}`);
  await writeFile(location, content);
  return inspectFile({ path: location, size: content.length, sha256: '' }, kindOfExtension(extension)!, patience);
}

const sheetOf = (rows: number) => ({ name: 'xl/worksheets/sheet1.xml', content: `<s>${'<r><c>1</c></r>'.repeat(rows)}</s>` });

test('a PDF of 50 MB is opened without making anybody else wait', async () => {
  const content = makePdf('x', 50 * MEBIBYTE);
  await inspect(makePdf(), 'pdf');
  const opened = async () => expect(await inspect(content, 'pdf')).toEqual({ pageCount: 1 });
  expect(await shortestBlock(500, opened), 'milliseconds').toBeLessThan(500);
});

test('a file that takes too long to check is refused, saying so, and the next one is checked', async () => {
  const content = makeZip([...officeEntries('xlsx'), sheetOf(2_000_000)]);
  const limits = { ...INSPECTION_LIMITS, time: 200 };
  await expect(inspect(content, 'xlsx', { limits })).rejects.toMatchObject({ code: 'FILE_TOO_COMPLEX', category: 'BAD_INPUT' });
  expect(await inspect(makePdf(), 'pdf')).toEqual({ pageCount: 1 });
});

test('a file that takes too much memory to check is refused, and the next one is checked', async () => {
  const limits = { ...INSPECTION_LIMITS, memory: 48 * MEBIBYTE };
  await expect(inspect(packedPdf(120 * MEBIBYTE), 'pdf', { limits })).rejects.toMatchObject({
    code: 'FILE_TOO_COMPLEX',
    category: 'BAD_INPUT',
  });
  expect(await inspect(makePdf(), 'pdf', { limits })).toEqual({ pageCount: 1 });
});

test('an upload that hangs up ends its inspection', async () => {
  const hangUp = new AbortController();
  setTimeout(() => hangUp.abort(new Error('gone')), 100);
  const content = makeZip([...officeEntries('xlsx'), sheetOf(2_000_000)]);
  await expect(inspect(content, 'xlsx', { signal: hangUp.signal })).rejects.toThrow('gone');
});

/** The same sequence for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function damage(content: Buffer, next: () => number): Buffer {
  const damaged = Buffer.from(content);
  for (let count = Math.ceil(next() * 8); count > 0; count -= 1) damaged[Math.floor(next() * damaged.length)] = Math.floor(next() * 256);
  return next() < 0.3 ? damaged.subarray(0, Math.floor(next() * damaged.length)) : damaged;
}

test('whatever happens to the bytes of a file, it is accepted or refused by name', async () => {
  const seed = Number(process.env.SEED ?? 20261126);
  const times = Number(process.env.DAMAGES ?? 2);
  const next = random(seed);
  const verdicts = new Set<string>();
  for (const { what, fileName, content } of Object.values(INPUTS).flat()) {
    if (content.length > MEBIBYTE) continue;
    for (let time = 0; time < times; time += 1) {
      const damaged = damage(content, next);
      const { verdict } = await inspectInput({ fileName, content: damaged }).catch((error) => {
        throw new Error(`${what}, seed ${seed}, time ${time}: ${damaged.toString('base64').slice(0, 4000)}`, { cause: error });
      });
      verdicts.add(verdict);
    }
  }
  for (const verdict of verdicts) expect(verdict).toMatch(/^(?:ACCEPTED|FILE_[A-Z_]+)$/);
  expect([...verdicts], `seed ${seed}`).not.toContain('FILE_TOO_COMPLEX');
});
