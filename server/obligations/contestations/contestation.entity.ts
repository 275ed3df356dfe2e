import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { fail } from '../../platform/errors.ts';
import { Obligation } from '../obligation.entity.ts';

const ContestationSchema = defineEntity({
  name: 'Contestation',
  tableName: 'contestation',
  indexes: [{ properties: ['obligation', 'openedAt'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    reason: p.text(),
    openedAt: p.datetime(),
    ...signature(),
    /** Party that contests, absent for a reviewer of the programme. */
    openedForPartyId: p.uuid().nullable(),
    resolvedAt: p.datetime().nullable(),
    resolution: p.text().nullable(),
    resolverId: p.uuid().nullable(),
    resolverName: p.text().nullable(),
    resolverRole: p.text().nullable(),
    resolverParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** The other party or a reviewer disagrees, with a reason, until it is resolved. */
export class Contestation extends ContestationSchema.class {
  /** Closes the disagreement. Throws CONTESTATION_RESOLVED when somebody already did. */
  resolve(
    by: { authorId: string | null; authorName: string; authorRole: string; authorParty: string | null },
    resolution: string,
    at: Date,
  ): void {
    if (this.resolvedAt) {
      throw fail('CONFLICT', 'CONTESTATION_RESOLVED', {
        fr: 'Cette contestation est déjà résolue.',
        en: 'This contestation is already resolved.',
      });
    }
    this.resolvedAt = at;
    this.resolution = resolution;
    this.resolverId = by.authorId;
    this.resolverName = by.authorName;
    this.resolverRole = by.authorRole;
    this.resolverParty = by.authorParty;
  }
}
ContestationSchema.setClass(Contestation);

export { ContestationSchema };
