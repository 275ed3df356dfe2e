import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileDescription } from '../../platform/files/fileDescription.ts';
import { type FileKind, kindOfExtension } from '../../platform/files/fileKinds.rules.ts';
import type { FileStore } from '../../platform/files/fileStore.ts';
import { inspectFile } from '../../platform/files/inspection/inspectFile.ts';
import type { StagedFile } from '../../platform/files/stagingFolder.ts';
import { PROGRAM_FOLDER } from '../../platform/programFolder.ts';

const FOLDER = path.join(PROGRAM_FOLDER, 'server', 'demo', 'files');
export const FILE_MAX_BYTES = 100_000;

interface Received {
  staged: StagedFile;
  kind: FileKind;
  description: FileDescription;
}

/** The files that people of the demonstration offer, received and looked into like any other, one after the other, while something else is done. */
export class DemoFiles {
  private readonly store: FileStore;
  private readonly received = new Map<string, Received>();
  private readonly receiving: Promise<void>;

  constructor(store: FileStore) {
    this.store = store;
    this.receiving = this.receiveAll();
    this.receiving.catch(() => undefined);
  }

  private async receiveAll(): Promise<void> {
    for (const name of await readdir(FOLDER)) {
      const kind = kindOfExtension(path.extname(name).slice(1))!;
      const staged = await this.store.stage(createReadStream(path.join(FOLDER, name)), { maxBytes: FILE_MAX_BYTES });
      this.received.set(name, { staged, kind, description: await inspectFile(staged, kind) });
    }
  }

  /** Fails with what kept any of them from being received. */
  async take(name: string): Promise<Received> {
    await this.receiving;
    const found = this.received.get(name);
    if (!found) throw new Error(`The demonstration has no file ${name}`);
    return found;
  }

  /** Leaves nothing of what was not kept. */
  async discard(): Promise<void> {
    await this.receiving.catch(() => undefined);
    await Promise.all([...this.received.values()].map(({ staged }) => this.store.discard(staged)));
  }
}
