import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../../platform/db/signature.ts';
import { Breach } from '../breaches/breach.entity.ts';
import { Obligation } from '../obligation.entity.ts';
import type { ContestationFacts, ObligationFacts } from '../obligation.policy.ts';
import { Occurrence } from '../occurrence.entity.ts';

const ContestationSchema = defineEntity({
  name: 'Contestation',
  tableName: 'contestation',
  indexes: [{ properties: ['obligation', 'openedAt'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    /** The instance of it that is contested; null: the obligation as a whole. */
    occurrence: () => p.manyToOne(Occurrence).nullable().deleteRule('no action').index(),
    /** The recorded breach that the bound party contests; null: what the bound party claims is contested. */
    breach: () => p.manyToOne(Breach).nullable().deleteRule('no action').index(),
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
  /** What policies need of it and of its obligation; the breach it is about is loaded. */
  facts(obligation: ObligationFacts): ContestationFacts {
    const { authorId = null, openedForPartyId = null, resolvedAt, breach } = this;
    const ofBreach = breach ? { authorId: breach.authorId ?? null } : null;
    return { obligation, authorId, openedForPartyId, breach: ofBreach, isResolved: Boolean(resolvedAt) };
  }

  /** Closes the disagreement. */
  resolve(by: Signature, resolution: string, at: Date): void {
    Object.assign(this, { resolution, resolvedAt: at, ...signedAs('resolver', by) });
  }
}
ContestationSchema.setClass(Contestation);

export { ContestationSchema };
