import { Worker } from 'node:worker_threads';

const MEBIBYTES = 256;

/**
 * Where the worker `name` stands beside the module of `importer` (its `import.meta.url`): `name.worker.ts` from the sources, `name.worker.js` once
 * compiled.
 */
export const workerBeside = (importer: string, name: string): URL =>
  new URL(`./${name}.worker${/\.[a-z]+$/.exec(importer)?.[0] ?? '.js'}`, importer);

/** The work of a worker took too long, or more memory than it may. */
export class WorkerOverrun extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'WorkerOverrun';
  }
}

/**
 * Gives a worker one question on a thread of its own, where it keeps nobody else waiting, and resolves to its one answer. Its time and memory are
 * bounded: throws a WorkerOverrun beyond them.
 */
export function askWorker<Answer>(location: URL, question: unknown, longestMs: number): Promise<Answer> {
  const worker = new Worker(location, { resourceLimits: { maxOldGenerationSizeMb: MEBIBYTES }, env: {} });
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new WorkerOverrun(`A worker was ended after ${longestMs} ms`)), longestMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerOverrun('A worker ran out of memory') : error);
    });
    worker.once('exit', (code) => reject(new Error(`A worker ended with ${code} before it answered`)));
    worker.postMessage(question);
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
