import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { LegalTextVersion } from './legalTextVersion.entity.ts';

const TextPublicationSchema = defineEntity({
  name: 'TextPublication',
  tableName: 'text_publication',
  uniques: [{ properties: ['textVersion'] }],
  properties: {
    id: identifier(),
    textVersion: () => p.manyToOne(LegalTextVersion),
    /** First day it was published, or in force. */
    publishedOn: p.date(),
    url: p.text().nullable(),
    /** It was published while the opinion was awaited, knowingly. */
    isUnanswered: p.boolean(),
    /** Why it was published without the opinion having been asked in time; null when it was. */
    overrideReason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A version was published, or put in force; append-only. */
export class TextPublication extends TextPublicationSchema.class {}
TextPublicationSchema.setClass(TextPublication);

export { TextPublicationSchema };
