import { useCallback, useEffect, useRef } from 'react';
import { FailureError, failureOf } from '../../providers/failure.ts';
import { uploadFile } from '../../providers/upload.ts';
import type { Sending } from './useUploads.ts';

/** Without progress for so long, a transfer is held to be cut: a lost network may leave it hanging for minutes without a word. */
const LONGEST_SILENCE_MS = 20_000;

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

export type Change = (key: string, values: Partial<Sending>) => void;

/** Sends files. What is on its way is cut as soon as the browser has no network, and stopped when the page is left. */
export function useTransfers(change: Change): { send: (key: string, file: File) => Promise<void>; stop: (key: string) => void } {
  const controllers = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const running = controllers.current;
    const abortAll = (reason?: unknown) => {
      for (const controller of running.values()) controller.abort(reason);
    };
    const onOffline = () => abortAll(cut());
    window.addEventListener('offline', onOffline);
    return () => {
      window.removeEventListener('offline', onOffline);
      abortAll();
    };
  }, []);
  const send = useCallback(
    async (key: string, file: File) => {
      const controller = new AbortController();
      const { signal } = controller;
      const watch = buildWatch(controller);
      controllers.current.set(key, controller);
      change(key, { share: 0, failure: undefined });
      const onProgress = (share: number) => {
        watch.moved(share);
        change(key, { share });
      };
      try {
        change(key, { upload: await uploadFile(file, onProgress, signal), share: 1 });
      } catch (error) {
        const reason: unknown = isCancelled(error) ? signal.reason : error;
        if (!isCancelled(reason)) change(key, { failure: failureOf(reason) });
      } finally {
        watch.stop();
        controllers.current.delete(key);
      }
    },
    [change],
  );
  return { send, stop: (key) => controllers.current.get(key)?.abort() };
}
