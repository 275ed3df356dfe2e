import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import type { ConcernedData, ConcernedPeople } from '../registers/concerned.ts';
import { Incident } from './incident.entity.ts';

export const RISK_LEVELS = ['NOT_A_BREACH', 'NO_RISK', 'RISK', 'HIGH_RISK'] as const;
/** What an incident is for the people whose data it hit; NOT_A_BREACH: no personal data was. */
export type RiskLevel = (typeof RISK_LEVELS)[number];

const IncidentAssessmentSchema = defineEntity({
  name: 'IncidentAssessment',
  tableName: 'incident_assessment',
  uniques: [{ properties: ['incident', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    rank: p.integer(),
    level: p.enum(RISK_LEVELS),
    grounds: p.text(),
    dataCategories: p.array().$type<ConcernedData[]>().default([]),
    peopleCategories: p.array().$type<ConcernedPeople[]>().default([]),
    /** People concerned, approximately: at least, at most. */
    peopleMin: p.integer().nullable(),
    peopleMax: p.integer().nullable(),
    /** Records concerned, likewise. */
    recordsMin: p.integer().nullable(),
    recordsMax: p.integer().nullable(),
    consequences: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What the data protection officer of the controller says of the risk; append-only, the newest counts. */
export class IncidentAssessment extends IncidentAssessmentSchema.class {}
IncidentAssessmentSchema.setClass(IncidentAssessment);

export { IncidentAssessmentSchema };
