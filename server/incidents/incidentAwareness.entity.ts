import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Incident } from './incident.entity.ts';

export const AWARENESS_WAYS = ['DETECTED', 'TOLD', 'ALERTED'] as const;
/** How a party came to know: by itself, told by somebody, or by the alert of another party. */
export type AwarenessWay = (typeof AWARENESS_WAYS)[number];

const IncidentAwarenessSchema = defineEntity({
  name: 'IncidentAwareness',
  tableName: 'incident_awareness',
  uniques: [{ properties: ['incident', 'party', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    party: () => p.manyToOne(Party).index(),
    /** 1 for what was said first, then +1 for each correction. */
    rank: p.integer(),
    awareAt: p.datetime(),
    way: p.enum(AWARENESS_WAYS),
    /** Why what was said before is corrected; null for what was said first. */
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** When a party came to know of an incident; append-only, the newest counts. */
export class IncidentAwareness extends IncidentAwarenessSchema.class {}
IncidentAwarenessSchema.setClass(IncidentAwareness);

export { IncidentAwarenessSchema };
