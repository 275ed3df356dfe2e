import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { RightsRequest } from './rightsRequest.entity.ts';
import { EXTENSION_KINDS } from './rightsWords.ts';

const RightsExtensionSchema = defineEntity({
  name: 'RightsExtension',
  tableName: 'rights_extension',
  uniques: [{ properties: ['request'] }],
  properties: {
    id: identifier(),
    request: () => p.manyToOne(RightsRequest),
    kind: p.enum(EXTENSION_KINDS),
    toldAt: p.datetime(),
    reason: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** The person was told, in time, that the answer takes two months more; once per request. */
export class RightsExtension extends RightsExtensionSchema.class {}
RightsExtensionSchema.setClass(RightsExtension);

export { RightsExtensionSchema };
