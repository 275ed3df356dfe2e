import { badInput, type Text } from '../../errors.ts';
import { fileTooComplex } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import type { FileKind } from '../fileKinds.rules.ts';
import type { StagedFile } from '../stagingFolder.ts';
import { INSPECTION_LIMITS, type InspectionLimits, inspectApart, OUT_OF_BOUNDS } from './inspectionPool.ts';

/** What a worker answers of a file. */
export type InspectionAnswer = { description: FileDescription } | { refusal: { code: string; text: Text } } | { failure: unknown };

interface Patience {
  limits?: InspectionLimits;
  /** Ends the inspection. */
  signal?: AbortSignal;
}

/**
 * Looks into a staged file, apart from the thread that serves everybody: its content must be of the kind that its extension announces,
 * whole, readable by whoever reviews it, and run nothing. Answers what was learnt of it. Throws FILE_EMPTY, FILE_TYPE_NOT_ALLOWED,
 * FILE_TYPE_MISMATCH, FILE_CORRUPT, FILE_PROTECTED, FILE_HAS_MACROS, FILE_ARCHIVE_TOO_LARGE or FILE_TOO_COMPLEX.
 */
export async function inspectFile(
  staged: StagedFile,
  { name }: FileKind,
  { limits = INSPECTION_LIMITS, signal }: Patience = {},
): Promise<FileDescription> {
  let answer: InspectionAnswer;
  try {
    answer = (await inspectApart({ path: staged.path, size: staged.size, kind: name }, limits, signal)) as InspectionAnswer;
  } catch (error) {
    throw error === OUT_OF_BOUNDS ? fileTooComplex(name) : error;
  }
  if ('refusal' in answer) throw badInput('file', answer.refusal.code, answer.refusal.text);
  if ('failure' in answer) throw answer.failure;
  return answer.description;
}
