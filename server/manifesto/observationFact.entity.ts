import { defineEntity, p } from '@mikro-orm/core';
import { Evidence } from '../evidence/evidence.entity.ts';
import { Occurrence } from '../obligations/occurrence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { PartyRequest } from '../requests/partyRequest.entity.ts';
import { Observation } from './observation.entity.ts';

const ObservationFactSchema = defineEntity({
  name: 'ObservationFact',
  tableName: 'observation_fact',
  checks: [{ name: 'observation_fact_one_check', expression: 'num_nonnulls(evidence_id, occurrence_id, request_id) = 1' }],
  properties: {
    id: identifier(),
    observation: () => p.manyToOne(Observation).index(),
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    occurrence: () => p.manyToOne(Occurrence).nullable().deleteRule('no action').index(),
    request: () => p.manyToOne(PartyRequest).nullable().deleteRule('no action').index(),
  },
});

/** A fact that an observation rests on. */
export class ObservationFact extends ObservationFactSchema.class {}
ObservationFactSchema.setClass(ObservationFact);

export { ObservationFactSchema };
