import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../startError.ts';

/** Makes the data folder and writes to it once, so that a wrong DATA_DIR is told at the start and not at the first upload. Throws a StartError. */
export async function requireDataFolder(dataDir: string): Promise<void> {
  const trial = path.join(dataDir, `.${randomUUID()}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(trial, 'x');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new StartError(
      {
        fr: `Le dossier ${dataDir} ne peut pas être écrit (${code ?? message}) : corrigez DATA_DIR, ses droits, ou libérez de la place.`,
        en: `The folder ${dataDir} cannot be written to (${code ?? message}): correct DATA_DIR, its rights, or free some space.`,
      },
      { cause },
    );
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}
