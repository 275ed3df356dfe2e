import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { Incident } from './incident.entity.ts';

export const MEASURE_KINDS = ['CONTAIN', 'REMEDY', 'PREVENT'] as const;
/** What a measure is for: to stop it, to repair it, so that it does not happen again. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];

const IncidentMeasureSchema = defineEntity({
  name: 'IncidentMeasure',
  tableName: 'incident_measure',
  uniques: [{ properties: ['incident', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    rank: p.integer(),
    kind: p.enum(MEASURE_KINDS),
    /** Who takes it. */
    party: () => p.manyToOne(Party).index(),
    description: p.text(),
    /** The function that sees it through, without a name. */
    owner: p.text().nullable(),
    plannedOn: p.date().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    doneAt: p.datetime().nullable(),
    doerId: p.uuid().nullable(),
    doerName: p.text().nullable(),
    doerRole: p.text().nullable(),
    doerParty: p.text().nullable(),
  },
});

/** What a party does about an incident. */
export class IncidentMeasure extends IncidentMeasureSchema.class {
  /** It was taken, at an instant. */
  complete(by: Signature, doneAt: Date): void {
    Object.assign(this, { doneAt, ...signedAs('doer', by) });
  }
}
IncidentMeasureSchema.setClass(IncidentMeasure);

export { IncidentMeasureSchema };
