import { useEffect, useRef, useState } from 'react';
import { type Failure, failureOf } from '../../providers/failure.ts';
import { type Upload, uploadFile } from '../../providers/upload.ts';

export interface Sending {
  key: string;
  file: File;
  title: string;
  /** How much of the file was sent, 0 to 1. */
  share: number;
  upload?: Upload;
  failure?: Failure;
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
const isCancelled = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** Files on their way to the server, each with its progress. Leaving the page stops them. */
export function useUploads(): Uploads {
  const [items, setItems] = useState<Sending[]>([]);
  const controllers = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const running = controllers.current;
    return () => {
      for (const controller of running.values()) controller.abort();
    };
  }, []);
  const change = (key: string, values: Partial<Sending>) =>
    setItems((known) => known.map((item) => (item.key === key ? { ...item, ...values } : item)));
  const send = async (key: string, file: File) => {
    const controller = new AbortController();
    controllers.current.set(key, controller);
    change(key, { share: 0, failure: undefined });
    try {
      const upload = await uploadFile(file, (share) => change(key, { share }), controller.signal);
      change(key, { upload, share: 1 });
    } catch (error) {
      if (!isCancelled(error)) change(key, { failure: failureOf(error) });
    }
  };
  return {
    items,
    add: (files) => {
      const added = [...files].map((file) => ({ key: crypto.randomUUID(), file, title: titleOf(file), share: 0 }));
      setItems((known) => [...known, ...added]);
      for (const { key, file } of added) void send(key, file);
    },
    retry: (key) => {
      const item = items.find((one) => one.key === key);
      if (item) void send(key, item.file);
    },
    rename: (key, title) => change(key, { title }),
    remove: (key) => {
      controllers.current.get(key)?.abort();
      setItems((known) => known.filter((item) => item.key !== key));
    },
  };
}
