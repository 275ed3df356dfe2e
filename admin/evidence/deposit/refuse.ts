import type { Failure } from '../../providers/failure.ts';
import type { Given } from './given.ts';

const refusal = (code: string, key: string, name: string): Failure => ({
  category: 'BAD_INPUT',
  code,
  message: '',
  fieldErrors: [],
  words: { key: `garant.deposit.refused.${key}`, name },
});

/** What can be refused before anything is sent. */
export const refuse = ({ name, file }: Given): Failure | undefined => (file ? undefined : refusal('FOLDER', 'folder', name));

/** Why a file that was not answered could not leave this computer: it was moved or changed, or its owner forbids to read it. */
export async function whyUnreadable(file: File): Promise<Failure | undefined> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return undefined;
  } catch {
    return refusal('FILE_UNREADABLE', 'unreadable', file.name);
  }
}
