import { type Failure, FailureError, failureOf } from '../../providers/failure.ts';
import { type Upload, uploadFile } from '../../providers/upload.ts';
import { isAnnounced } from './acceptedFiles.ts';
import { buildQueue } from './queue.ts';
import { whyUnreadable } from './refuse.ts';

/** Without progress for so long, a transfer is held to be cut: a lost network may leave it hanging for minutes without a word. */
const LONGEST_SILENCE_MS = 20_000;

/** Fewer than the server takes of one person: another window may send too. */
const MOST_AT_ONCE = 3;

/** For how long a server that says it is busy is asked again. */
const LONGEST_PATIENCE_MS = 10 * 60_000;

export interface Progress {
  /** How much of the file was sent, 0 to 1. */
  share?: number;
  /** Others go first. */
  isWaiting?: boolean;
  /** Why the server asked to come back later, which is done. */
  busy?: Failure | undefined;
  upload?: Upload;
  failure?: Failure | undefined;
}

const queue = buildQueue(MOST_AT_ONCE);
const running = new Map<string, AbortController>();

const cut = () => new FailureError({ category: 'NETWORK', code: 'NETWORK', message: '', fieldErrors: [] });
const isCancelled = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** Gives a transfer up when nothing moves any more before its last byte is sent. */
function buildWatch(controller: AbortController) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const moved = (share: number) => {
    stop();
    if (share < 1) timer = setTimeout(() => controller.abort(cut()), LONGEST_SILENCE_MS);
  };
  moved(0);
  return { moved, stop };
}

function cutAll(): void {
  for (const controller of running.values()) controller.abort(cut());
}

/** What is on its way is cut as soon as the browser has no network. */
function note(key: string, controller: AbortController | undefined): void {
  if (controller) running.set(key, controller);
  else running.delete(key);
  if (running.size > 0) window.addEventListener('offline', cutAll);
  else window.removeEventListener('offline', cutAll);
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => [clearTimeout(timer), reject(signal.reason)], { once: true });
  });

/** A kind that is not taken is refused on its name alone, in the server's words; should the server take it since, it is sent. */
async function uploadOrAsk(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Upload> {
  if (isAnnounced(file)) return uploadFile(file, onProgress, signal);
  try {
    return await uploadFile(new File([], file.name), () => {}, signal);
  } catch (error) {
    if (failureOf(error).code !== 'FILE_EMPTY' || file.size === 0) throw error;
    return uploadFile(file, onProgress, signal);
  }
}

async function sendOnce(file: File, tell: (progress: Progress) => void, controller: AbortController): Promise<Upload> {
  const watch = buildWatch(controller);
  const onProgress = (share: number) => {
    watch.moved(share);
    tell({ share });
  };
  try {
    return await uploadOrAsk(file, onProgress, controller.signal);
  } finally {
    watch.stop();
  }
}

/** Sends a file as often as a busy server asks for it, within patience. */
async function sendPatiently(file: File, tell: (progress: Progress) => void, controller: AbortController): Promise<Upload> {
  const givenUpAt = Date.now() + LONGEST_PATIENCE_MS;
  for (;;) {
    try {
      return await sendOnce(file, tell, controller);
    } catch (error) {
      const busy = failureOf(error);
      if (busy.retryAfterMs === undefined || Date.now() + busy.retryAfterMs > givenUpAt) throw error;
      tell({ busy, share: 0 });
      await pause(busy.retryAfterMs, controller.signal);
      tell({ busy: undefined });
    }
  }
}

async function failureOfFile(error: unknown, file: File): Promise<Failure> {
  const failure = failureOf(error);
  return (failure.category === 'NETWORK' && (await whyUnreadable(file))) || failure;
}

/** Sends one file when its turn comes, whatever page is shown meanwhile, and tells each step. */
export async function transfer(key: string, file: File, tell: (progress: Progress) => void): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  let leave: (() => void) | undefined;
  note(key, controller);
  tell({ share: 0, failure: undefined, isWaiting: true });
  try {
    leave = await queue.enter(signal);
    tell({ isWaiting: false });
    tell({ upload: await sendPatiently(file, tell, controller), share: 1 });
  } catch (error) {
    const reason: unknown = isCancelled(error) ? signal.reason : error;
    if (!isCancelled(reason)) tell({ failure: await failureOfFile(reason, file), isWaiting: false, busy: undefined });
  } finally {
    leave?.();
    note(key, undefined);
  }
}

/** Stops a transfer, if it runs or waits. */
export const stopTransfer = (key: string): void => running.get(key)?.abort();
