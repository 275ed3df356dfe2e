import { parentPort } from 'node:worker_threads';
import { DomainError, type Text } from '../../errors.ts';
import { fileCorrupt } from '../contentErrors.ts';
import { FILE_KINDS } from '../fileKinds.rules.ts';
import { inspectContent } from './inspectContent.ts';
import type { InspectionAnswer } from './inspectFile.ts';
import type { Inspection } from './inspectionPool.ts';

const UNREADABLE: Text = { fr: 'sa structure ne peut pas être lue', en: 'its structure cannot be read' };

/** A parser that stumbles says that the content is broken; a disk that fails is no fault of the content. */
function answerOf(error: unknown, kind: string): InspectionAnswer {
  if ((error as NodeJS.ErrnoException).syscall) return { failure: error };
  const { code, text } = error instanceof DomainError ? error : fileCorrupt(kind, UNREADABLE);
  return { refusal: { code, text } };
}

parentPort!.on('message', async ({ path, size, kind }: Inspection) => {
  const announced = FILE_KINDS.find(({ name }) => name === kind)!;
  const answer = await inspectContent({ path, size }, announced).then(
    (description): InspectionAnswer => ({ description }),
    (error: unknown) => answerOf(error, kind),
  );
  parentPort!.postMessage(answer);
});
