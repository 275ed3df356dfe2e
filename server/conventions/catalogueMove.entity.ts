import { defineEntity, p } from '@mikro-orm/core';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Convention } from './convention.entity.ts';

export const MOVE_SOURCES = ['AMENDMENT', 'CORRECTION'] as const;
export type MoveSource = (typeof MOVE_SOURCES)[number];

const CatalogueMoveSchema = defineEntity({
  name: 'CatalogueMove',
  tableName: 'catalogue_move',
  uniques: [{ properties: ['convention', 'rank'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    rank: p.integer(),
    from: () => p.manyToOne(Catalogue).fieldName('from_catalogue_id').index(),
    to: () => p.manyToOne(Catalogue).fieldName('to_catalogue_id').index(),
    /** From when on the newer version holds; the one before is read of an earlier day. */
    at: p.datetime(),
    source: p.enum(MOVE_SOURCES),
    reason: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A convention goes to another version of its catalogue; append-only. */
export class CatalogueMove extends CatalogueMoveSchema.class {}
CatalogueMoveSchema.setClass(CatalogueMove);

export { CatalogueMoveSchema };
