import { type Failure, FailureError, failureOf } from '../../providers/failure.ts';
import { type Upload, uploadFile } from '../../providers/upload.ts';

/** Without progress for so long, a transfer is held to be cut: a lost network may leave it hanging for minutes without a word. */
const LONGEST_SILENCE_MS = 20_000;

export interface Progress {
  /** How much of the file was sent, 0 to 1. */
  share?: number;
  upload?: Upload;
  failure?: Failure | undefined;
}

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

/** Sends one file, whatever page is shown meanwhile, and tells each step. */
export async function transfer(key: string, file: File, tell: (progress: Progress) => void): Promise<void> {
  const controller = new AbortController();
  const watch = buildWatch(controller);
  note(key, controller);
  tell({ share: 0, failure: undefined });
  const onProgress = (share: number) => {
    watch.moved(share);
    tell({ share });
  };
  try {
    tell({ upload: await uploadFile(file, onProgress, controller.signal), share: 1 });
  } catch (error) {
    const reason: unknown = isCancelled(error) ? controller.signal.reason : error;
    if (!isCancelled(reason)) tell({ failure: failureOf(reason) });
  } finally {
    watch.stop();
    note(key, undefined);
  }
}

/** Stops a transfer, if it runs. */
export const stopTransfer = (key: string): void => running.get(key)?.abort();
