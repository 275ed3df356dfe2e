import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DomainError } from '../../../server/platform/errors.ts';
import { kindOfExtension } from '../../../server/platform/files/fileKinds.rules.ts';
import { inspectFile } from '../../../server/platform/files/inspection/inspectFile.ts';
import { ARCHIVES } from './archives.ts';
import { ELDERS } from './elders.ts';
import type { Input } from './input.ts';
import { OFFICES } from './offices.ts';
import { PDFS } from './pdfs.ts';
import { PICTURES } from './pictures.ts';
import { TEXTS } from './texts.ts';

export const INPUTS: Record<string, Input[]> = {
  PDF: PDFS,
  Bureautique: OFFICES,
  Textes: TEXTS,
  Archives: ARCHIVES,
  Images: PICTURES,
  'Anciens formats': ELDERS,
};

/** What became of an input. */
export interface Outcome {
  /** ACCEPTED, or the code of the refusal. */
  verdict: string;
  /** What was learnt, or the words of the refusal. */
  told: unknown;
}

/** Has a file inspected as the upload does. */
export async function inspectInput({ fileName, content }: Pick<Input, 'fileName' | 'content'>): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-input-'));
  const location = path.join(folder, 'staged');
  try {
    await writeFile(location, content);
    const kind = kindOfExtension(path.extname(fileName).slice(1).toLowerCase())!;
    return { verdict: 'ACCEPTED', told: await inspectFile({ path: location, size: content.length, sha256: '' }, kind) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { verdict: error.code, told: error.text.fr };
  } finally {
    await rm(folder, { recursive: true });
  }
}
