import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { acknowledged } from '../registers/acknowledged.ts';
import { Incident } from './incident.entity.ts';

export const ALERT_CHANNELS = ['EMAIL', 'PHONE', 'MEETING', 'PLATFORM', 'OTHER'] as const;
/** By what means an alert was given. */
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

const IncidentAlertSchema = defineEntity({
  name: 'IncidentAlert',
  tableName: 'incident_alert',
  uniques: [{ properties: ['incident', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    rank: p.integer(),
    fromParty: () => p.manyToOne(Party).index(),
    toParty: () => p.manyToOne(Party).index(),
    sentAt: p.datetime(),
    channel: p.enum(ALERT_CHANNELS),
    content: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
    ...acknowledged(),
  },
});

/** A party tells the controller of an incident; acknowledged by the controller. */
export class IncidentAlert extends IncidentAlertSchema.class {
  /** The controller says that it received it. */
  acknowledge(by: Signature, at: Date): void {
    Object.assign(this, { acknowledgedAt: at, ...signedAs('acknowledger', by) });
  }
}
IncidentAlertSchema.setClass(IncidentAlert);

export { IncidentAlertSchema };
