import type { HoldCode } from './holds.ts';

/** What the database says of itself. */
export interface Instance {
  id: string;
  /** Whether the store was seen to carry the same mark. */
  isMarked: boolean;
  /** Sweeps begun. */
  sweeps: number;
  sweptAt: Date | null;
}

/** What the store says of itself, as written in its mark. */
export interface StoreMark {
  instance: string;
  sweeps: number;
}

export type Pairing = 'PAIRED' | 'NEW' | HoldCode;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a mark; undefined when there is none, `'UNREADABLE'` when what is there is no mark. */
export function readStoreMark(content: string | undefined): StoreMark | undefined | 'UNREADABLE' {
  if (content === undefined) return undefined;
  try {
    const { instance, sweeps } = JSON.parse(content) as Partial<StoreMark>;
    return UUID.test(instance ?? '') && Number.isInteger(sweeps) ? { instance: instance!, sweeps: sweeps! } : 'UNREADABLE';
  } catch {
    return 'UNREADABLE';
  }
}

/**
 * Whether a database and a store belong together. Each sweep counts in both, the database first: a store that counts more was swept for
 * another copy of the database, so this one has gone back in time.
 */
export function comparePairing(instance: Instance | undefined, mark: StoreMark | undefined | 'UNREADABLE'): Pairing {
  if (mark === 'UNREADABLE') return 'MARK_UNREADABLE';
  if (!mark) return instance?.isMarked ? 'STORE_UNMARKED' : 'NEW';
  if (!instance) return 'DATABASE_UNMARKED';
  if (mark.instance !== instance.id) return 'STORE_OF_ANOTHER';
  return mark.sweeps > instance.sweeps ? 'DATABASE_WENT_BACK' : 'PAIRED';
}
