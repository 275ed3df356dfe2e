import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../db/changes.ts';

const BlobSchema = defineEntity({
  name: 'Blob',
  tableName: 'blob',
  properties: {
    /** SHA-256 of the content, hex: the address of the file in the store. */
    sha256: p.text().primary(),
    /** Bytes. */
    size: p.bigint('number'),
    mediaType: p.text(),
    createdAt: p.datetime(),
  },
});

/** A file stored once, whoever deposits it. */
export class Blob extends BlobSchema.class {}
BlobSchema.setClass(Blob);
keepOutOfJournal(BlobSchema);

export { BlobSchema };
