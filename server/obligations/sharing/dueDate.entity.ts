import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { Obligation } from '../obligation.entity.ts';

const DueDateSchema = defineEntity({
  name: 'DueDate',
  tableName: 'due_date',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    /** 1 for the first date of the obligation, then +1. */
    rank: p.integer(),
    /** Null when the date was taken back. */
    dueOn: p.date().nullable(),
    setAt: p.datetime(),
    ...signature(),
  },
});

/** A day the bound party gives itself where no rule of the source fixes one; append-only, the latest one counts. */
export class DueDate extends DueDateSchema.class {}
DueDateSchema.setClass(DueDate);

export { DueDateSchema };
