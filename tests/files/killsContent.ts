import { createCipheriv, createHash } from 'node:crypto';
import { makePdf } from '../support/files.ts';

const SMALLEST = 10_000;
const LARGEST = 20_000_000;
/** What surrounds the filler of a PDF of tests/support/files.ts, generously. */
const HEAD = 1_000;
const TAIL = 1_500;
const SAME_FOR_ALL = 6;

/** Numbers in [0, 1) that the same seed gives again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Incompressible bytes without line ends, so that they stay one comment of a PDF and no piece of a file resembles another. */
function makeNoise(seed: number): Buffer {
  const key = createHash('sha256').update(String(seed)).digest().subarray(0, 16);
  const noise = createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(LARGEST * 2));
  for (let index = 0; index < noise.length; index += 1) noise[index]! |= 0x20;
  return noise;
}

export interface Contents {
  /** A PDF of 10 kB to 20 MB, small ones more often; one in ten is of a handful that everybody sends. */
  next(random: () => number): Buffer;
}

export function createContents(seed: number): Contents {
  const noise = makeNoise(seed);
  let made = 0;
  const make = (text: string, random: () => number, largest: number) => {
    const size = Math.round(SMALLEST * (largest / SMALLEST) ** random());
    const pdf = makePdf(text, size);
    const from = Math.floor(random() * LARGEST);
    noise.copy(pdf, HEAD, from, from + Math.max(0, pdf.length - HEAD - TAIL));
    return pdf;
  };
  const shared = Array.from({ length: SAME_FOR_ALL }, (_, index) => make(`commun ${index}`, seeded(seed + index), 2_000_000));
  return {
    next(random) {
      if (random() < 0.1) return shared[Math.floor(random() * SAME_FOR_ALL)]!;
      made += 1;
      return make(`preuve ${made}`, random, LARGEST);
    },
  };
}
