import { Worker } from 'node:worker_threads';

const MEBIBYTE = 1024 ** 2;
/** Inspections running at once, in one process; the others wait. */
const AT_ONCE = 2;
/** How long a worker without work is kept: it costs 25 MB, and 0.1 s to start. */
const IDLE_MS = 20_000;
const WATCHED_EVERY_MS = 50;

export interface Inspection {
  path: string;
  /** Bytes. */
  size: number;
  /** Name of the kind that is announced. */
  kind: string;
}

export interface InspectionLimits {
  /** Milliseconds, waiting not counted. */
  time: number;
  /** Bytes, of objects and of buffers each. */
  memory: number;
}

export const INSPECTION_LIMITS: InspectionLimits = { time: 45_000, memory: 384 * MEBIBYTE };

export const OUT_OF_BOUNDS = Symbol('more time or memory than an inspection may take');

interface Place {
  worker: Worker;
  memory: number;
  idleSince?: NodeJS.Timeout;
}

const idle: Place[] = [];
const waiting: (() => void)[] = [];
let running = 0;

function open(memory: number): Place {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./inspectionWorker.${extension}`, import.meta.url), {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / MEBIBYTE) },
  });
  worker.on('error', () => {}).unref();
  return { worker, memory };
}

function take(memory: number): Place {
  const at = idle.findIndex((place) => place.memory === memory);
  if (at < 0) return open(memory);
  const [place] = idle.splice(at, 1);
  clearTimeout(place!.idleSince);
  return place!;
}

function giveBack(place: Place): void {
  place.worker.unref();
  place.idleSince = setTimeout(() => {
    idle.splice(idle.indexOf(place), 1);
    void place.worker.terminate();
  }, IDLE_MS).unref();
  idle.push(place);
}

/** Ends the work when it takes more memory in buffers than it may: those are outside the limits that V8 sees to. */
function watchBuffers(worker: Worker, bytes: number, tooMuch: () => void): NodeJS.Timeout {
  return setInterval(async () => {
    const statistics = await worker.getHeapStatistics().catch(() => undefined);
    if ((statistics?.external_memory ?? 0) > bytes) tooMuch();
  }, WATCHED_EVERY_MS);
}

function work({ worker }: Place, inspection: Inspection, limits: InspectionLimits, signal?: AbortSignal): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const tooMuch = () => reject(OUT_OF_BOUNDS);
  const late = setTimeout(tooMuch, limits.time);
  const watch = watchBuffers(worker, limits.memory, tooMuch);
  const stop = () => reject(signal?.reason);
  const failed = (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_BOUNDS : error);
  const exited = () => reject(new Error('The inspection stopped before it answered'));
  signal?.addEventListener('abort', stop);
  worker.on('message', resolve).on('error', failed).on('exit', exited).ref();
  worker.postMessage(inspection);
  return promise.finally(() => {
    clearTimeout(late);
    clearInterval(watch);
    signal?.removeEventListener('abort', stop);
    worker.off('message', resolve).off('error', failed).off('exit', exited);
  });
}

/**
 * Has a file inspected on a thread of its own, so that nobody else waits meanwhile. Throws OUT_OF_BOUNDS past the limits, the reason of
 * `signal` when it is aborted; in both cases the thread is ended.
 */
export async function inspectApart(inspection: Inspection, limits: InspectionLimits, signal?: AbortSignal): Promise<unknown> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  let place: Place | undefined;
  try {
    signal?.throwIfAborted();
    place = take(limits.memory);
    const answer = await work(place, inspection, limits, signal);
    giveBack(place);
    return answer;
  } catch (error) {
    await place?.worker.terminate();
    throw error;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
