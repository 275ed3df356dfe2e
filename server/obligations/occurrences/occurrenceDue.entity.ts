import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { Occurrence } from '../occurrence.entity.ts';

const OccurrenceDueSchema = defineEntity({
  name: 'OccurrenceDue',
  tableName: 'occurrence_due',
  uniques: [{ properties: ['occurrence', 'rank'] }, { properties: ['occurrence', 'sourceId'] }],
  checks: [{ name: 'occurrence_due_begins_check', expression: 'cause_at is null or begins_at is not null' }],
  properties: {
    id: identifier(),
    occurrence: () => p.manyToOne(Occurrence),
    rank: p.integer(),
    /** The moment; null: it is no longer foreseen. */
    causeAt: p.datetime().nullable(),
    /** From when on the occurrence is open: its moment, or when preparing it begins. */
    beginsAt: p.datetime().nullable(),
    dueOn: p.date().nullable(),
    /** Of a delay in hours. */
    dueAt: p.datetime().nullable(),
    /** From when on this was known; before, the one of the rank below held. */
    knownFrom: p.datetime(),
    /** The dated fact it was reckoned from. */
    sourceId: p.uuid().nullable(),
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
  },
});

/** When an occurrence begins and is due, as a fact made it known; append-only, the newest known counts. */
export class OccurrenceDue extends OccurrenceDueSchema.class {}
OccurrenceDueSchema.setClass(OccurrenceDue);

export { OccurrenceDueSchema };
