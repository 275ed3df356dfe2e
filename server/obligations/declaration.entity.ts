import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Obligation } from './obligation.entity.ts';
import { Occurrence } from './occurrence.entity.ts';

export const DECLARATION_STATUSES = ['MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET', 'NOT_REQUIRED'] as const;
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
    /** What it answers; null: the obligation as a whole. */
    occurrence: () => p.manyToOne(Occurrence).nullable().deleteRule('no action').index(),
    /** When what was due was done; null: as it was declared. */
    doneAt: p.datetime().nullable(),
    /** How late it was done, by the due date known when it was said; null: in time, or without a due date. */
    lateMinutes: p.integer().nullable(),
    lateReason: p.text().nullable(),
    ...signature(),
  },
});

/** What the bound party says of its obligation; append-only, the latest one counts. */
export class Declaration extends DeclarationSchema.class {}
DeclarationSchema.setClass(Declaration);

export { DeclarationSchema };
