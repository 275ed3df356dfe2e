import { expect, test } from 'vitest';
import { describeFuzz, runFuzz } from './runFuzz.ts';

/** `npm run test:fuzz` asks for more. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 2_500);
const seed = Number(process.env.FUZZ_SEED ?? 8);
const isLong = process.env.FUZZ_REQUESTS !== undefined;
const say = (line: string) => process.stdout.write(`${line}\n`);

test(
  `whatever is asked, in whatever shape and by whoever, is answered or refused in words: nothing breaks down (seed ${seed})`,
  async () => {
    const report = await runFuzz({ requests, seed, tell: isLong ? say : undefined });
    if (isLong) say(describeFuzz(report));
    expect(report.faults).toEqual([]);
    expect(report.requests).toBeGreaterThanOrEqual(requests);
    expect(Object.keys(report.byCode).length).toBeGreaterThan(20);
  },
  isLong ? 0 : undefined,
);
