import { isReachable } from '../../providers/connection.ts';
import type { Failure } from '../../providers/failure.ts';
import { isExpired } from '../../providers/session.ts';
import type { Given } from './given.ts';
import { keptUploads } from './keptUploads.ts';
import { refuse } from './refuse.ts';
import { type Progress, stopTransfer, transfer } from './transfers.ts';

export interface Sending extends Progress {
  key: string;
  name: string;
  /** Bytes. */
  size: number;
  title: string;
  /** How much of the file was sent, 0 to 1. */
  share: number;
  /** Absent for a folder, and for a file received before the page was loaded. */
  file?: File;
  /** It was already tried again without being asked. */
  isRetried?: boolean;
}

/** Files by the form they were given to. Like the transfers, they outlive the screen of that form. */
const shelves = new Map<string, readonly Sending[]>();
const listeners = new Set<() => void>();

const titleOf = (name: string) => name.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ');

const asNew = (given: Given): Sending => ({
  key: crypto.randomUUID(),
  ...given,
  size: given.file?.size ?? 0,
  title: titleOf(given.name),
  share: 0,
  failure: refuse(given),
});

const kept = (form: string): Sending[] =>
  keptUploads.read(form).map((one) => ({ ...one, name: one.upload.fileName, size: one.upload.size, share: 1 }));

/** Whether what stopped a transfer is over: the server answers again, somebody signed in again. */
const isOver = (failure: Failure | undefined) =>
  (failure?.category === 'NETWORK' && isReachable.get()) || (failure?.category === 'UNAUTHENTICATED' && !isExpired.get());

/** Only this window has it: on its way, or cut and not refused. */
const wouldBeLost = ({ file, upload, failure }: Sending) => file !== undefined && !upload && failure?.category !== 'BAD_INPUT';

/** Browsers ask before the page is left, in their own words. */
const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

function put(form: string, items: readonly Sending[]): void {
  shelves.set(form, items);
  keptUploads.write(
    form,
    items.flatMap(({ key, title, upload }) => (upload ? [{ key, title, upload }] : [])),
  );
  if ([...shelves.values()].flat().some(wouldBeLost)) window.addEventListener('beforeunload', askBeforeLeaving);
  else window.removeEventListener('beforeunload', askBeforeLeaving);
  for (const listener of listeners) listener();
}

function read(form: string): readonly Sending[] {
  const known = shelves.get(form) ?? kept(form);
  shelves.set(form, known);
  return known;
}

function change(form: string, key: string, values: Partial<Sending>): void {
  put(
    form,
    read(form).map((item) => (item.key === key ? { ...item, ...values } : item)),
  );
}

const send = (form: string, key: string, file: File): void => void transfer(key, file, (progress) => change(form, key, progress));

/** A transfer that the network or the end of a session cut is tried once more by itself; afterwards only when asked. */
function tryAgain(): void {
  for (const [form, items] of shelves) {
    for (const { key, file, failure, isRetried } of items) {
      if (!file || isRetried || !isOver(failure)) continue;
      change(form, key, { isRetried: true });
      send(form, key, file);
    }
  }
}

isReachable.subscribe(tryAgain);
isExpired.subscribe(tryAgain);

/** Files on their way to the server, form by form; they go on while other pages are shown. Those received outlive a reload until they are deposited. */
export const sendings = {
  read,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  add: (form: string, given: Given[]): void => {
    const added = given.map(asNew);
    put(form, [...read(form), ...added]);
    for (const { key, file, failure } of added) if (file && !failure) send(form, key, file);
  },
  retry: (form: string, key: string): void => {
    const file = read(form).find((one) => one.key === key)?.file;
    if (file) send(form, key, file);
  },
  rename: (form: string, key: string, title: string): void => change(form, key, { title }),
  /** Stops the transfer if it runs, and forgets the file. */
  remove: (form: string, key: string): void => {
    stopTransfer(key);
    put(
      form,
      read(form).filter((item) => item.key !== key),
    );
  },
  /** Once the form is sent. */
  clear: (form: string): void => put(form, []),
};
