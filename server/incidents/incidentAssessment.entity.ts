import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import type { ConcernedData, ConcernedPeople } from '../registers/concerned.ts';
import { Incident } from './incident.entity.ts';

export const RISK_LEVELS = ['NOT_A_BREACH', 'NO_RISK', 'RISK', 'HIGH_RISK'] as const;
/** What an incident is for the people whose data it hit; NOT_A_BREACH: no personal data was. */
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_DEGREES = ['NEGLIGIBLE', 'LIMITED', 'SIGNIFICANT', 'MAXIMUM'] as const;
/** How grave, how likely, or how easy something is: the four degrees by which the authority reckons a risk. */
export type RiskDegree = (typeof RISK_DEGREES)[number];

export const FINDINGS = ['YES', 'NO', 'UNKNOWN'] as const;
/** Whether something was found to be so, or is not known yet. */
export type Finding = (typeof FINDINGS)[number];

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
    /** How grave it is for people, how likely that is, how easily they are recognised. */
    gravity: p.enum(RISK_DEGREES).nullable(),
    likelihood: p.enum(RISK_DEGREES).nullable(),
    identifiability: p.enum(RISK_DEGREES).nullable(),
    vulnerablePeople: p.enum(FINDINGS).nullable(),
    /** Whether somebody did reach the data. */
    effectiveAccess: p.enum(FINDINGS).nullable(),
    /** How the data was exposed, and how long. */
    exposure: p.text().nullable(),
    /** Why the authority is not told, and why people are not, where the level leads there. */
    unnotifiedReason: p.text().nullable(),
    uninformedReason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What the data protection officer of the controller says of the risk; append-only, the newest counts. */
export class IncidentAssessment extends IncidentAssessmentSchema.class {}
IncidentAssessmentSchema.setClass(IncidentAssessment);

export { IncidentAssessmentSchema };
