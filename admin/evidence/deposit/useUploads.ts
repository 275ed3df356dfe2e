import { useCallback, useEffect, useState } from 'react';
import { isReachable } from '../../providers/connection.ts';
import type { Failure } from '../../providers/failure.ts';
import { isExpired } from '../../providers/session.ts';
import type { Upload } from '../../providers/upload.ts';
import { keptUploads } from './keptUploads.ts';
import { type Change, useTransfers } from './useTransfers.ts';

export interface Sending {
  key: string;
  name: string;
  /** Bytes. */
  size: number;
  title: string;
  /** How much of the file was sent, 0 to 1. */
  share: number;
  /** Absent for a file received before the page was loaded. */
  file?: File;
  upload?: Upload;
  failure?: Failure;
  /** It was already tried again without being asked. */
  isRetried?: boolean;
}

export interface Uploads {
  items: Sending[];
  add: (files: Iterable<File>) => void;
  retry: (key: string) => void;
  rename: (key: string, title: string) => void;
  /** Stops the transfer if it runs, and forgets the file. */
  remove: (key: string) => void;
}

const titleOf = (file: File) => file.name.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ');

const asNew = (file: File): Sending => ({
  key: crypto.randomUUID(),
  file,
  name: file.name,
  size: file.size,
  title: titleOf(file),
  share: 0,
});

const kept = (name: string): Sending[] =>
  keptUploads.read(name).map((one) => ({ ...one, name: one.upload.fileName, size: one.upload.size, share: 1 }));

/** Whether what stopped a transfer is over: the server answers again, somebody signed in again. */
const isOver = (failure: Failure | undefined) =>
  (failure?.category === 'NETWORK' && isReachable.get()) || (failure?.category === 'UNAUTHENTICATED' && !isExpired.get());

/**
 * Files on their way to the server, each with its progress. A transfer that the network or the end of a session cut is tried once more by
 * itself when the way is free again; afterwards only when asked. Under a `name`, files received outlive a reload until they are deposited.
 */
export function useUploads(name: string): Uploads {
  const [items, setItems] = useState<Sending[]>(() => kept(name));
  const change: Change = useCallback(
    (key, values) => setItems((known) => known.map((item) => (item.key === key ? { ...item, ...values } : item))),
    [],
  );
  const { send, stop } = useTransfers(change);
  useEffect(() => {
    keptUploads.write(
      name,
      items.flatMap(({ key, title, upload }) => (upload ? [{ key, title, upload }] : [])),
    );
  }, [name, items]);
  useEffect(() => {
    const tryAgain = () => {
      for (const { key, file, failure, isRetried } of items) {
        if (!file || isRetried || !isOver(failure)) continue;
        change(key, { isRetried: true });
        void send(key, file);
      }
    };
    const stops = [isReachable.subscribe(tryAgain), isExpired.subscribe(tryAgain)];
    return () => {
      for (const end of stops) end();
    };
  }, [items, change, send]);
  return {
    items,
    add: (files) => {
      const added = [...files].map(asNew);
      setItems((known) => [...known, ...added]);
      for (const { key, file } of added) if (file) void send(key, file);
    },
    retry: (key) => {
      const file = items.find((one) => one.key === key)?.file;
      if (file) void send(key, file);
    },
    rename: (key, title) => change(key, { title }),
    remove: (key) => {
      stop(key);
      setItems((known) => known.filter((item) => item.key !== key));
    },
  };
}
