import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Incident } from './incident.entity.ts';
import { IncidentAssessment } from './incidentAssessment.entity.ts';

const IncidentContainmentSchema = defineEntity({
  name: 'IncidentContainment',
  tableName: 'incident_containment',
  uniques: [{ properties: ['incident', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    rank: p.integer(),
    /** What was said of the risk until then: what is said of it since asks for it anew. */
    assessment: () => p.manyToOne(IncidentAssessment).index(),
    containedAt: p.datetime(),
    words: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** An incident goes on no more, as far as was known of it; append-only. */
export class IncidentContainment extends IncidentContainmentSchema.class {}
IncidentContainmentSchema.setClass(IncidentContainment);

export { IncidentContainmentSchema };
