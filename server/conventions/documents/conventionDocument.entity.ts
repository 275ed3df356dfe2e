import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { storedFile } from '../../platform/files/storedFile.ts';
import { Convention } from '../convention.entity.ts';

export const DOCUMENT_KINDS = ['SIGNED', 'ANNEX'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const ConventionDocumentSchema = defineEntity({
  name: 'ConventionDocument',
  tableName: 'convention_document',
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention).index(),
    kind: p.enum(DOCUMENT_KINDS),
    label: p.text(),
    ...storedFile(),
    url: p.text().nullable(),
    addedAt: p.datetime(),
    ...signature(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnByName: p.text().nullable(),
    withdrawalReason: p.text().nullable(),
  },
});

/** A document of an act: the signed act itself, or an annex, which may be named only. One that is withdrawn stays readable. */
export class ConventionDocument extends ConventionDocumentSchema.class {}
ConventionDocumentSchema.setClass(ConventionDocument);

export { ConventionDocumentSchema };
