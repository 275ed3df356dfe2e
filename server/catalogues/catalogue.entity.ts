import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../platform/db/changes.ts';
import { identifier } from '../platform/db/columns.ts';
import type { CatalogueFile } from './catalogueFile.ts';

const CatalogueSchema = defineEntity({
  name: 'Catalogue',
  tableName: 'catalogue',
  uniques: [{ properties: ['key', 'version'] }],
  properties: {
    id: identifier(),
    key: p.text(),
    version: p.text(),
    title: p.text(),
    language: p.text(),
    /** SHA-256 (hex) of the canonical content: published content never changes under the same version. */
    fingerprint: p.text(),
    content: p.json<CatalogueFile>(),
    importedAt: p.datetime(),
    importedByName: p.text().nullable(),
  },
});

/** A published, immutable version of a catalogue of commitments. */
export class Catalogue extends CatalogueSchema.class {}
CatalogueSchema.setClass(Catalogue);
keepOutOfJournal(CatalogueSchema, ['content']);

export { CatalogueSchema };
