import type { EntityManager } from '@mikro-orm/postgresql';
import { badFields, DomainError } from '../errors.ts';
import { consumeUpload } from './consumeUpload.ts';
import type { FileDescription } from './fileDescription.ts';

/** Columns of a record that holds a file. */
export interface HeldFile {
  blob: string;
  fileName: string;
  mediaType: string;
  fileDescription: FileDescription | null;
}

/** Takes a received file in the transaction of the record that will hold it. Throws UPLOAD_NOT_FOUND on the given field of the input. */
export async function takeUpload(tx: EntityManager, personId: string, uploadId: string, now: Date, field: string): Promise<HeldFile> {
  try {
    const { sha256, fileName, mediaType, description } = await consumeUpload(tx, uploadId, personId, now);
    return { blob: sha256, fileName, mediaType, fileDescription: description };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'UPLOAD_NOT_FOUND') {
      throw badFields([{ field, code: 'UPLOAD_NOT_FOUND', text: error.text }]);
    }
    throw error;
  }
}
