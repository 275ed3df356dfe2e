import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { Breach } from '../breaches/breach.entity.ts';
import { DutyUse } from './dutyUse.entity.ts';

const DutyUseBreachSchema = defineEntity({
  name: 'DutyUseBreach',
  tableName: 'duty_use_breach',
  uniques: [{ properties: ['use', 'breach'] }],
  properties: {
    id: identifier(),
    use: () => p.manyToOne(DutyUse),
    breach: () => p.manyToOne(Breach).index(),
  },
});

/** A breach that a use of a right rests on. */
export class DutyUseBreach extends DutyUseBreachSchema.class {}
DutyUseBreachSchema.setClass(DutyUseBreach);

export { DutyUseBreachSchema };
