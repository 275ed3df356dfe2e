import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../db/changes.ts';
import { identifier } from '../db/columns.ts';
import { Blob } from './blob.entity.ts';
import type { FileDescription } from './fileDescription.ts';

const UploadSchema = defineEntity({
  name: 'Upload',
  tableName: 'upload',
  properties: {
    id: identifier(),
    blob: () => p.manyToOne(Blob).index(),
    /** Cleaned name, as shown and offered at download. */
    fileName: p.text(),
    mediaType: p.text(),
    /** What was learnt of the content when it was received; null for what was received before. */
    fileDescription: p.json<FileDescription>().nullable(),
    uploaderId: p.uuid(),
    createdAt: p.datetime(),
    /** A file that nothing refers to by then is swept. */
    expiresAt: p.datetime().index(),
  },
});

/** A received file that waits to be attached by its uploader; removed when used or when it expires. */
export class Upload extends UploadSchema.class {}
UploadSchema.setClass(Upload);
keepOutOfJournal(UploadSchema);

export { UploadSchema };
