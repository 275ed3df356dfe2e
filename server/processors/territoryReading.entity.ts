import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { TERRITORIES } from './processorWords.ts';

const TerritoryReadingSchema = defineEntity({
  name: 'TerritoryReading',
  tableName: 'territory_reading',
  uniques: [{ properties: ['party', 'rank'] }],
  properties: {
    id: identifier(),
    party: () => p.manyToOne(Party),
    rank: p.integer(),
    reading: p.enum(TERRITORIES),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** How far a party reads « territoire national ou européen »; append-only, its newest counts, and it holds when every party with a role of the GDPR chose the same. */
export class TerritoryReading extends TerritoryReadingSchema.class {}
TerritoryReadingSchema.setClass(TerritoryReading);

export { TerritoryReadingSchema };
