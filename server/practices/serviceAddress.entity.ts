import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { ADDRESS_KINDS } from './practiceWords.ts';

const ServiceAddressSchema = defineEntity({
  name: 'ServiceAddress',
  tableName: 'service_address',
  uniques: [{ properties: ['convention', 'rank'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    rank: p.integer(),
    kind: p.enum(ADDRESS_KINDS),
    /** Null once there is none any more. */
    url: p.text().nullable(),
    /** Where public data says so, with its day and its fingerprint; null where a person says it of their own. */
    citation: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Where a service is found; append-only, the newest of each kind counts. */
export class ServiceAddress extends ServiceAddressSchema.class {}
ServiceAddressSchema.setClass(ServiceAddress);

export { ServiceAddressSchema };
