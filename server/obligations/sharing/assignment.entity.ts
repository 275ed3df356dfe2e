import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { Obligation } from '../obligation.entity.ts';

const AssignmentSchema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    /** 1 for the first assignment of the obligation, then +1. */
    rank: p.integer(),
    /** Null when nobody is in charge any more. */
    assigneeId: p.uuid().nullable().index(),
    assigneeName: p.text().nullable(),
    assignedAt: p.datetime(),
    ...signature(),
  },
});

/** Who is in charge of an obligation for the bound party; append-only, the latest one counts. */
export class Assignment extends AssignmentSchema.class {}
AssignmentSchema.setClass(Assignment);

export { AssignmentSchema };
