import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { Catalogue } from './catalogue.entity.ts';

const ThemeSchema = defineEntity({
  name: 'Theme',
  tableName: 'theme',
  uniques: [{ properties: ['catalogue', 'code'] }],
  properties: {
    id: identifier(),
    catalogue: () => p.manyToOne(Catalogue),
    code: p.text(),
    label: p.text(),
    position: p.integer(),
    /** Row of the matrix, from 1; absent for a theme outside the matrix. */
    matrixRow: p.integer().nullable(),
  },
});

export class Theme extends ThemeSchema.class {}
ThemeSchema.setClass(Theme);

export { ThemeSchema };
