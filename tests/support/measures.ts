import { monitorEventLoopDelay } from 'node:perf_hooks';

const TRIES = 3;

/** The best of three: what a busy machine adds comes and goes, what the program costs comes back every time. Stops at the first that is good enough. */
async function bestOf(measure: () => Promise<number>, enough: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && best >= enough; tried += 1) best = Math.min(best, await measure());
  return best;
}

/** Milliseconds that some work takes. */
export const quickest = (enough: number, work: () => unknown): Promise<number> =>
  bestOf(async () => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  }, enough);

/** The longest time that nothing else of this process could run while some work did, in milliseconds. */
export const shortestBlock = (enough: number, work: () => Promise<unknown>): Promise<number> =>
  bestOf(async () => {
    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    await work();
    delays.disable();
    return delays.max / 1e6;
  }, enough);
