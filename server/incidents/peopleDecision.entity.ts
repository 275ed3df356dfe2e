import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Incident } from './incident.entity.ts';

export const PEOPLE_CHOICES = ['INFORM', 'EXEMPT_34_3_A', 'EXEMPT_34_3_B', 'EXEMPT_34_3_C', 'NOT_REQUIRED'] as const;
/** Whether the people concerned are told (GDPR, art. 34), or why not. */
export type PeopleChoice = (typeof PEOPLE_CHOICES)[number];

const PeopleDecisionSchema = defineEntity({
  name: 'PeopleDecision',
  tableName: 'people_decision',
  uniques: [{ properties: ['incident', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    rank: p.integer(),
    choice: p.enum(PEOPLE_CHOICES),
    reason: p.text(),
    /** Of INFORM: when they were told; null until they are. */
    sentAt: p.datetime().nullable(),
    medium: p.text().nullable(),
    toldCount: p.integer().nullable(),
    /** Of EXEMPT_34_3_C: the public communication. */
    publicUrl: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What was decided, then done, about telling people; append-only, the newest counts. */
export class PeopleDecision extends PeopleDecisionSchema.class {}
PeopleDecisionSchema.setClass(PeopleDecision);

export { PeopleDecisionSchema };
