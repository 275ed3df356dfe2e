import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { PLANNED_STAGES } from './practiceWords.ts';

const ConnectPlanSchema = defineEntity({
  name: 'ConnectPlan',
  tableName: 'connect_plan',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    rank: p.integer(),
    stage: p.enum(PLANNED_STAGES),
    plannedOn: p.date(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** The day on which a stage of an integration of FranceConnect is to be reached; append-only, the newest of each stage counts until that stage is reached. */
export class ConnectPlan extends ConnectPlanSchema.class {}
ConnectPlanSchema.setClass(ConnectPlan);

export { ConnectPlanSchema };
