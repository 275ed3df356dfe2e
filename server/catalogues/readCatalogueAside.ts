import { fail } from '../platform/errors.ts';
import { askWorker, WorkerOverrun, workerBeside } from '../platform/workers.ts';
import { CatalogueInvalid, type CatalogueProblem } from './catalogueProblem.ts';
import { type CatalogueRead, readCatalogue } from './readCatalogue.ts';

/** A catalogue of 2 MB takes four seconds on a slow machine. */
const LONGEST_MS = 20_000;
/** What is read faster than a thread starts; the catalogue of the agreement is ten times as long. */
const AT_ONCE_CHARACTERS = 8 * 1024;

type Answer = { read: CatalogueRead } | { problems: CatalogueProblem[] };

let last: Promise<unknown> = Promise.resolve();

async function ask(source: string, fileName: string): Promise<Answer> {
  try {
    return await askWorker<Answer>(workerBeside(import.meta.url, 'readCatalogue'), { source, fileName }, LONGEST_MS);
  } catch (error) {
    if (!(error instanceof WorkerOverrun)) throw error;
    throw fail('BAD_INPUT', 'CATALOGUE_TOO_HEAVY', {
      fr: 'Ce catalogue demande trop de travail pour être lu : simplifiez-le, ou coupez-le en plusieurs.',
      en: 'This catalogue takes too much work to read: simplify it, or cut it into several.',
    });
  }
}

/**
 * Reads and validates a catalogue file as `readCatalogue` does, on a thread of its own when it is not short, one file at a time. Throws
 * CatalogueInvalid, or CATALOGUE_TOO_HEAVY beyond 20 s or 256 MB.
 */
export async function readCatalogueAside(source: string, fileName: string): Promise<CatalogueRead> {
  if (source.length < AT_ONCE_CHARACTERS) return readCatalogue(source, fileName);
  const turn = last.then(() => ask(source, fileName));
  last = turn.catch(() => undefined);
  const answer = await turn;
  if ('problems' in answer) throw new CatalogueInvalid(answer.problems);
  return answer.read;
}
