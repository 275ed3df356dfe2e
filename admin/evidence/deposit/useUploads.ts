import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Given } from './given.ts';
import { type Sending, sendings } from './sendings.ts';

export interface Uploads {
  items: readonly Sending[];
  add: (given: Given[]) => void;
  retry: (key: string) => void;
  rename: (key: string, title: string) => void;
  /** Stops the transfer if it runs, and forgets the file. */
  remove: (key: string) => void;
}

/** The files of one form on their way to the server, each with its progress. */
export function useUploads(form: string): Uploads {
  const items = useSyncExternalStore(
    sendings.subscribe,
    useCallback(() => sendings.read(form), [form]),
  );
  return useMemo(
    () => ({
      items,
      add: (given) => sendings.add(form, given),
      retry: (key) => sendings.retry(form, key),
      rename: (key, title) => sendings.rename(form, key, title),
      remove: (key) => sendings.remove(form, key),
    }),
    [form, items],
  );
}
