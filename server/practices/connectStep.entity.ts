import { defineEntity, p } from '@mikro-orm/core';
import { Evidence } from '../evidence/evidence.entity.ts';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { CONNECT_STAGES } from './practiceWords.ts';

const ConnectStepSchema = defineEntity({
  name: 'ConnectStep',
  tableName: 'connect_step',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    rank: p.integer(),
    stage: p.enum(CONNECT_STAGES),
    reachedOn: p.date(),
    /** Of a step back or of giving up, why. */
    reason: p.text().nullable(),
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** How far an integration of FranceConnect came, on a day; append-only, the newest counts. */
export class ConnectStep extends ConnectStepSchema.class {}
ConnectStepSchema.setClass(ConnectStep);

export { ConnectStepSchema };
