import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { storedFile } from '../platform/files/storedFile.ts';
import { LegalTextVersion } from './legalTextVersion.entity.ts';
import { PAGE_OUTCOMES } from './textWords.ts';

const PageCheckSchema = defineEntity({
  name: 'PageCheck',
  tableName: 'page_check',
  uniques: [{ properties: ['textVersion', 'rank'] }],
  properties: {
    id: identifier(),
    /** The version that was in force. */
    textVersion: () => p.manyToOne(LegalTextVersion),
    rank: p.integer(),
    /** Day on which somebody looked at the page. */
    seenOn: p.date(),
    /** Address of the page, as it was opened. */
    url: p.text(),
    outcome: p.enum(PAGE_OUTCOMES),
    /** What was seen: never left out of a page that says something else. */
    words: p.text().nullable(),
    /** What was seen, as a file: a print or a picture of the page. */
    ...storedFile(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Somebody looked at the page where a text is published, and says whether it says the version in force; append-only. */
export class PageCheck extends PageCheckSchema.class {}
PageCheckSchema.setClass(PageCheck);

export { PageCheckSchema };
