import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';

export type Readiness = 'ok' | 'unreachable';

const LONGEST_MS = 3_000;

async function tryWithin(check: () => Promise<unknown>): Promise<void> {
  const ended = new AbortController();
  const late = delay(LONGEST_MS, undefined, { ref: false, signal: ended.signal }).then(() => {
    throw new Error(`no answer in ${LONGEST_MS} ms`);
  });
  late.catch(() => undefined);
  try {
    await Promise.race([check(), late]);
  } finally {
    ended.abort();
  }
}

/** A check that is made at most once in `everyMs`, however many ask, and that answers within three seconds. What fails is logged when it begins and ends. */
export function remembered(name: string, check: () => Promise<unknown>, everyMs: number, log: Log): () => Promise<Readiness> {
  let known: Promise<Readiness> | undefined;
  let askedAt = 0;
  let last: Readiness = 'ok';
  const look = async (): Promise<Readiness> => {
    const failure = await tryWithin(check).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const found = failure ? 'unreachable' : 'ok';
    if (failure && last === 'ok') log.error({ err: failure.error }, `${name} unreachable`);
    if (!failure && last !== 'ok') log.info(`${name} reachable again`);
    last = found;
    return found;
  };
  return () => {
    if (known && Date.now() - askedAt < everyMs) return known;
    askedAt = Date.now();
    known = look();
    return known;
  };
}
