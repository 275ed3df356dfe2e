import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { SERVICE_PHASES } from './practiceWords.ts';

const ServicePhaseSchema = defineEntity({
  name: 'ServicePhase',
  tableName: 'service_phase',
  uniques: [{ properties: ['convention', 'rank'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    rank: p.integer(),
    phase: p.enum(SERVICE_PHASES),
    startedOn: p.date(),
    /** Where public data says so, with its day and its fingerprint; null where a person says it of their own. */
    citation: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** In which phase a service is from a day on; append-only, the newest counts. */
export class ServicePhase extends ServicePhaseSchema.class {}
ServicePhaseSchema.setClass(ServicePhase);

export { ServicePhaseSchema };
