import { p } from '@mikro-orm/core';
import { Blob } from './blob.entity.ts';
import type { FileDescription } from './fileDescription.ts';

/** Columns of a record that may have a file. */
export const storedFile = () => ({
  blob: () => p.manyToOne(Blob).nullable().deleteRule('no action').index(),
  fileName: p.text().nullable(),
  mediaType: p.text().nullable(),
  /** What was learnt of the file when it was received. */
  fileDescription: p.json<FileDescription>().nullable(),
});
