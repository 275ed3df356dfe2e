import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Obligation } from './obligation.entity.ts';

export const DECLARATION_STATUSES = ['MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET'] as const;
export type DeclarationStatus = (typeof DECLARATION_STATUSES)[number];

const DeclarationSchema = defineEntity({
  name: 'Declaration',
  tableName: 'declaration',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    /** 1 for the first declaration of the obligation, then +1: two people cannot both write the next one. */
    rank: p.integer(),
    status: p.enum(DECLARATION_STATUSES),
    comment: p.text().nullable(),
    declaredAt: p.datetime(),
    ...signature(),
  },
});

/** What the bound party says of its obligation; append-only, the latest one counts. */
export class Declaration extends DeclarationSchema.class {}
DeclarationSchema.setClass(Declaration);

export { DeclarationSchema };
