import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type RepeatedJob, repeat } from '../../server/platform/jobs/repeat.ts';
import { createLog } from '../../server/platform/log.ts';
import { currentOperation } from '../../server/platform/operationScope.ts';

const lines: string[] = [];
const log = createLog({ level: 'warn', format: 'json', destination: { write: (line) => lines.push(line) } });
const jobs: RepeatedJob[] = [];
afterEach(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.stop()));
  lines.length = 0;
});

function start(work: () => Promise<unknown>, options: { everyMs?: number; isRunAtOnce?: boolean } = {}) {
  const runs: boolean[] = [];
  const observer = { ended: (_job: string, { hasFailed }: { hasFailed: boolean }) => void runs.push(hasFailed) };
  jobs.push(repeat({ name: 'count', everyMs: 20, log, observer, ...options }, work));
  return { runs, stop: () => jobs[0]!.stop() };
}

test('a job runs at every turn, at once when asked to, under its own name', async () => {
  const names: (string | undefined)[] = [];
  const { runs } = start(async () => names.push(currentOperation()), { everyMs: 60_000, isRunAtOnce: true });
  await expect.poll(() => runs).toEqual([false]);
  const { runs: later } = start(async () => undefined, { everyMs: 60_000 });
  await delay(30);
  expect([names, later]).toEqual([['job count'], []]);
});

test('one run at a time: a turn that comes too early is left out', async () => {
  let running = 0;
  let most = 0;
  const { runs } = start(async () => {
    running += 1;
    most = Math.max(most, running);
    await delay(70);
    running -= 1;
  });
  await expect.poll(() => runs.length).toBeGreaterThan(2);
  expect(most).toBe(1);
});

test('a failure, thrown at once or later, is logged, counted, and tried again', async () => {
  let turn = 0;
  const { runs } = start(() => {
    turn += 1;
    if (turn === 1) throw new Error('at once');
    return turn === 2 ? Promise.reject(new Error('later')) : Promise.resolve();
  });
  await expect.poll(() => runs.slice(0, 3)).toEqual([true, true, false]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { job: 'count', msg: 'background job failed', err: { message: 'at once' } },
    { job: 'count', msg: 'background job failed', err: { message: 'later' } },
  ]);
});

test('stopping waits for the run in progress, and no other begins', async () => {
  let [begun, ended] = [0, 0];
  const { stop } = start(async () => {
    begun += 1;
    await delay(80);
    ended += 1;
  });
  await expect.poll(() => begun, { interval: 5 }).toBeGreaterThan(0);
  await stop();
  const atTheEnd = begun;
  expect(ended).toBe(atTheEnd);
  await delay(60);
  expect([begun, ended]).toEqual([atTheEnd, atTheEnd]);
});
