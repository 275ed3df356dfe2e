import { parentPort } from 'node:worker_threads';
import { CatalogueInvalid } from './catalogueProblem.ts';
import { readCatalogue } from './readCatalogue.ts';

/** Reads one catalogue file on a thread of its own: told `{source, fileName}`, tells what was read or the problems. */
parentPort!.once('message', ({ source, fileName }: { source: string; fileName: string }) => {
  try {
    parentPort!.postMessage({ read: readCatalogue(source, fileName) });
  } catch (error) {
    if (!(error instanceof CatalogueInvalid)) throw error;
    parentPort!.postMessage({ problems: error.problems });
  }
});
