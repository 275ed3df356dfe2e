import { defineEntity, p } from '@mikro-orm/core';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Incident } from './incident.entity.ts';

export const NOTIFICATION_PHASES = ['INITIAL', 'COMPLEMENTARY', 'COMPLETE', 'CLOSURE_NOTE'] as const;
/** In phases (GDPR, art. 33(4)): a first one then what completes it; or all at once; then that the case is over. */
export type NotificationPhase = (typeof NOTIFICATION_PHASES)[number];

export const NOTIFIERS = ['CONTROLLER', 'PROCESSOR_ON_BEHALF'] as const;
/** Who told the authority: the controller, or a processor that it mandated. */
export type Notifier = (typeof NOTIFIERS)[number];

const IncidentNotificationSchema = defineEntity({
  name: 'IncidentNotification',
  tableName: 'incident_notification',
  uniques: [{ properties: ['incident', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    rank: p.integer(),
    phase: p.enum(NOTIFICATION_PHASES),
    notifiedBy: p.enum(NOTIFIERS),
    /** The document by which the controller mandated who told; null when it told itself. */
    mandate: () => p.manyToOne(Evidence).nullable().index().deleteRule('no action'),
    sentAt: p.datetime(),
    /** Number on the receipt of the authority. */
    receipt: p.text().nullable(),
    /** How late it was, by what was due when it was recorded; null: in time, or not the one that was due. */
    lateMinutes: p.integer().nullable(),
    lateReason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What the controller told the supervisory authority (GDPR, art. 33); append-only. */
export class IncidentNotification extends IncidentNotificationSchema.class {}
IncidentNotificationSchema.setClass(IncidentNotification);

export { IncidentNotificationSchema };
