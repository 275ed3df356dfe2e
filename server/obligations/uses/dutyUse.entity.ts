import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { Obligation } from '../obligation.entity.ts';

const DutyUseSchema = defineEntity({
  name: 'DutyUse',
  tableName: 'duty_use',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    rank: p.integer(),
    usedOn: p.date(),
    description: p.text(),
    /** Of a notice: the day the other party received it, and the day it takes effect. */
    noticeReceivedOn: p.date().nullable(),
    effectiveOn: p.date().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** The holder of a right or a faculty used it; append-only. */
export class DutyUse extends DutyUseSchema.class {}
DutyUseSchema.setClass(DutyUse);

export { DutyUseSchema };
