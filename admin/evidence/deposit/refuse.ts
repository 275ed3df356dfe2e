import type { Failure } from '../../providers/failure.ts';
import { exceededLimit, inMegabytes } from './acceptedFiles.ts';
import type { Given } from './given.ts';

const refusal = (code: string, key: string, values: Record<string, string>): Failure => ({
  category: 'BAD_INPUT',
  code,
  message: '',
  fieldErrors: [],
  words: { key: `garant.deposit.refused.${key}`, ...values },
});

/** What can be refused before anything is sent. */
export function refuse({ name, file }: Given): Failure | undefined {
  if (!file) return refusal('FOLDER', 'folder', { name });
  const limit = exceededLimit(file);
  return limit === undefined ? undefined : refusal('FILE_TOO_LARGE', 'tooLarge', { megabytes: inMegabytes(limit) });
}

/** Why a file that was not answered could not leave this computer: it was moved or changed, or its owner forbids to read it. */
export async function whyUnreadable(file: File): Promise<Failure | undefined> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return undefined;
  } catch {
    return refusal('FILE_UNREADABLE', 'unreadable', { name: file.name });
  }
}
