import { randomUUID } from 'node:crypto';
import { pipeline, type Readable } from 'node:stream';
import type { DomainError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type FileProblem, type FileState, noteCheck, readCheck } from './fileChecks.ts';
import { fileAbsent, fileAltered, fileUnavailable } from './fileErrors.ts';
import { FileNotInStore } from './fileKey.ts';
import type { ByteRange } from './fileStore.ts';
import { hashAndStamp } from './hashOf.ts';
import { bringBack, type Keeping } from './quarantine.ts';
import { checkingHash, checkingStamp } from './streamChecks.ts';

export interface GuardObserver {
  /** A recorded file was found to be what it was not before. */
  found(state: FileState): void;
}

export interface GuardOptions extends Keeping {
  log: Log;
  observer?: GuardObserver;
}

const REFUSALS: Record<FileProblem, (incidentId: string) => DomainError> = { ALTERED: fileAltered, MISSING: fileAbsent };

/**
 * Gives recorded files only as long as they are what was deposited. A file is read whole before it is given for the first time, and again when
 * its stamp is no longer the one it was last found good under; one that was found altered stays refused until its stamp changes. So a file put
 * back is good again at the next reading, and one sent again at once.
 */
export class FileGuard {
  readonly #options: GuardOptions;
  /** Readings under way, by file and stamp: those who ask meanwhile wait for the same one. */
  readonly #readings = new Map<string, Promise<FileState>>();

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** A file, or a part of it, as a stream that fails before its end when the content is another. Throws FILE_ALTERED, FILE_ABSENT, FILE_UNAVAILABLE. */
  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    await this.require(sha256);
    const { store } = this.#options;
    const { content, stamp } = await store.open(sha256, range).catch((error: unknown) => {
      throw this.#unavailable(sha256, error);
    });
    const check = range
      ? checkingStamp(() => store.stampOf(sha256), stamp)
      : checkingHash(sha256, () => this.#note(sha256, 'ALTERED', stamp));
    return pipeline(content, check, () => {});
  }

  /** Throws the same as `open` when the file cannot be given. */
  async require(sha256: string): Promise<void> {
    const state = await this.#stateOf(sha256).catch((error: unknown) => {
      throw this.#unavailable(sha256, error);
    });
    if (state === 'GOOD') return;
    const incidentId = randomUUID();
    this.#options.log.error({ incidentId, sha256, state }, 'stored file refused');
    throw REFUSALS[state](incidentId);
  }

  /** Reads a file whole, whatever is known of it, and notes what it is. One that is not good is taken from the quarantine when it is there. */
  async verify(sha256: string): Promise<FileState> {
    const state = await this.#read(sha256);
    return state !== 'GOOD' && (await bringBack(this.#options, sha256)) > 0 ? this.#read(sha256) : state;
  }

  async #stateOf(sha256: string): Promise<FileState> {
    const { orm, store } = this.#options;
    const [stamp, check] = await Promise.all([store.stampOf(sha256), readCheck(orm.em.fork(), sha256)]);
    if (stamp !== undefined && check?.stamp === stamp) return check.state;
    const key = `${sha256} ${stamp}`;
    const reading = this.#readings.get(key) ?? this.verify(sha256).finally(() => this.#readings.delete(key));
    this.#readings.set(key, reading);
    return reading;
  }

  async #read(sha256: string): Promise<FileState> {
    try {
      const { hash, stamp } = await hashAndStamp(this.#options.store, sha256);
      return await this.#note(sha256, hash === sha256 ? 'GOOD' : 'ALTERED', stamp);
    } catch (error) {
      if (error instanceof FileNotInStore) return this.#note(sha256, 'MISSING', null);
      throw error;
    }
  }

  async #note(sha256: string, state: FileState, stamp: string | null): Promise<FileState> {
    const { orm, clock, log, observer } = this.#options;
    if (!(await noteCheck(orm.em.fork(), sha256, { state, stamp }, clock.now()))) return state;
    observer?.found(state);
    if (state === 'GOOD') log.warn({ sha256 }, 'stored file good again');
    else log.error({ sha256, state }, 'stored file is not what was deposited');
    return state;
  }

  #unavailable(sha256: string, err: unknown): DomainError {
    const incidentId = randomUUID();
    this.#options.log.error({ err, incidentId, sha256 }, 'stored file unavailable');
    return fileUnavailable(incidentId);
  }
}
