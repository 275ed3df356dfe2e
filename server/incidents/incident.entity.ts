import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import type { IncidentCause, IncidentNature, IncidentOrigin } from './incidentWords.ts';

/** Who may read an entry: whoever reads what the parties share, or the party that keeps it. */
export const INCIDENT_CONFIDENTIALITIES = ['PARTIES', 'RESTRICTED'] as const;

const IncidentSchema = defineEntity({
  name: 'Incident',
  tableName: 'incident',
  indexes: [{ properties: ['convention', 'closedAt'] }],
  uniques: [{ properties: ['convention', 'year', 'number'] }, { properties: ['party', 'ownNumber'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** The party that recorded it, and keeps it while it is restricted. */
    party: () => p.manyToOne(Party),
    confidentiality: p.enum(INCIDENT_CONFIDENTIALITIES),
    /** Year in Paris and number of what the parties share, from 1 in each year; null while restricted, so that no gap tells of it. */
    year: p.integer().nullable(),
    number: p.integer().nullable(),
    /** Number among what the party kept to itself; null when it never was restricted. */
    ownNumber: p.integer().nullable(),
    title: p.text(),
    description: p.text(),
    natures: p.array().$type<IncidentNature[]>().default([]),
    origin: p.text().$type<IncidentOrigin>().nullable(),
    cause: p.text().$type<IncidentCause>().nullable(),
    /** What was hit: systems, equipment, documents. */
    systems: p.text().nullable(),
    /** Who decides of the processing, when no party does. */
    controllerOrganisation: p.text().nullable(),
    /** The function that answers for what is done about it, without a name. */
    responsible: p.text().nullable(),
    /** Processing activities concerned, in words. */
    processingActivities: p.text().nullable(),
    /** Processors of the register that are involved: of what the parties share, those that they share. */
    processorIds: p.array().columnType('uuid[]').default([]),
    detectedAt: p.datetime(),
    beganAt: p.datetime().nullable(),
    /** When it stopped; null while it goes on, or unknown. */
    stoppedAt: p.datetime().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    /** What is learnt of it, said when it is closed. */
    lesson: p.text().nullable(),
    closedAt: p.datetime().nullable(),
    closerId: p.uuid().nullable(),
    closerName: p.text().nullable(),
    closerRole: p.text().nullable(),
    closerParty: p.text().nullable(),
    /** When what was written of it was erased, the time that it is kept being over; null until then. */
    forgottenAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

/** An incident, in the register that the parties of a convention keep. */
export class Incident extends IncidentSchema.class {
  /** The parties share it from now on, under a number of theirs. */
  share(year: number, number: number): void {
    Object.assign(this, { confidentiality: 'PARTIES', year, number });
  }

  /** Nothing more is to be done about it. */
  close(by: Signature, lesson: string, at: Date): void {
    Object.assign(this, { lesson, closedAt: at, ...signedAs('closer', by) });
  }
}
IncidentSchema.setClass(Incident);

export { IncidentSchema };
