import { DomainError, fail, type Text } from '../errors.ts';
import { storageFull } from './fileErrors.ts';
import { FileNotInStore } from './fileKey.ts';
import type { FileStore } from './fileStore.ts';

const UNAVAILABLE: Text = {
  fr: 'Le lieu où sont gardés les fichiers est injoignable ou refuse l’accès pour le moment. Rien n’a été enregistré : recommencez dans un instant ; si cela dure, prévenez l’administrateur.',
  en: 'The place where files are kept cannot be reached or refuses access at the moment. Nothing was recorded: try again in a moment; if it lasts, tell the administrator.',
};

const NO_ROOM = ['ENOSPC', 'EDQUOT'];
/** What a folder or its medium refuses, as opposed to what a sender does. */
const NO_ACCESS = ['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'EMFILE', 'ENFILE', 'ENOENT'];

/** The store did not do what it was asked; `cause` says why, for the log only. */
export class StoreFailure extends Error {
  constructor(cause: unknown) {
    super(`The file store failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'StoreFailure';
  }
}

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let each = error; each instanceof Error && codes.length < 8; each = each.cause) codes.push(String((each as { code?: string }).code));
  return codes;
}

/** What a caller may be told of a failure of the store: UNAVAILABLE STORE_UNAVAILABLE or STORAGE_FULL; null for any other failure. */
export function storeFailure(error: unknown): DomainError | null {
  if (!(error instanceof StoreFailure)) return null;
  const isFull = codesOf(error).some((code) => NO_ROOM.includes(code));
  return isFull ? storageFull() : fail('UNAVAILABLE', 'STORE_UNAVAILABLE', UNAVAILABLE);
}

const isTold = (error: unknown): boolean =>
  error instanceof DomainError || error instanceof FileNotInStore || error instanceof StoreFailure;

/** While a file is received, what fails may be its sender: only what a folder refuses is the store's. */
const isOfStore = (method: string, error: unknown): boolean =>
  method !== 'stage' || codesOf(error).some((code) => NO_ACCESS.includes(code));

/** The same store, whose failures are StoreFailures. */
export function tellingFailures(store: FileStore): FileStore {
  return new Proxy(store, {
    get(target, name: keyof FileStore & string) {
      const method = target[name] as ((...given: unknown[]) => unknown) | undefined;
      if (method === undefined) return undefined;
      return (...given: unknown[]) => {
        const answer = method.apply(target, given);
        if (!(answer instanceof Promise)) return answer;
        return answer.catch((error: unknown) => {
          throw isTold(error) || !isOfStore(name, error) ? error : new StoreFailure(error);
        });
      };
    },
  });
}
