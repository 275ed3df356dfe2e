import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { COMMITTEE_OUTCOMES } from './committeeWords.ts';

const CommitteeSchema = defineEntity({
  name: 'Committee',
  tableName: 'committee',
  uniques: [{ properties: ['convention', 'number'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** The party that organises it. */
    party: () => p.manyToOne(Party).index(),
    /** From 1 in each convention. */
    number: p.integer(),
    plannedOn: p.date(),
    place: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    convenedOn: p.date().nullable(),
    /** Ids of the parties that are invited; null until it is convened. */
    invited: p.array().$type<string[]>().nullable(),
    slidesSentOn: p.date().nullable(),
    heldOn: p.date().nullable(),
    heldAt: p.datetime().nullable(),
    /** The party that chairs it. */
    chair: () => p.manyToOne(Party).nullable().deleteRule('no action').index(),
    chairFunction: p.text().nullable(),
    outcome: p.enum(COMMITTEE_OUTCOMES).nullable(),
    /** Euros; null when nothing was granted, or nobody said. */
    grantedAmount: p.decimal('number').precision(14).scale(2).nullable(),
    /** Last day of what was granted. */
    grantedUntil: p.date().nullable(),
    successCriteria: p.array().nullable(),
    holderId: p.uuid().nullable(),
    holderName: p.text().nullable(),
    holderRole: p.text().nullable(),
    holderParty: p.text().nullable(),
    minutes: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    closedAt: p.datetime().nullable(),
    closerId: p.uuid().nullable(),
    closerName: p.text().nullable(),
    closerRole: p.text().nullable(),
    closerParty: p.text().nullable(),
    cancelReason: p.text().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancellerId: p.uuid().nullable(),
    cancellerName: p.text().nullable(),
    cancellerRole: p.text().nullable(),
    cancellerParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** What a committee came to. */
export interface Held {
  heldOn: string;
  place: string | null;
  chair: string;
  chairFunction: string;
  outcome: (typeof COMMITTEE_OUTCOMES)[number];
  grantedAmount: number | null;
  grantedUntil: string | null;
  successCriteria: string[];
}

/** An investment committee of a convention: planned, convened, held, closed once its minutes are accepted. */
export class Committee extends CommitteeSchema.class {
  /** It took place. */
  hold(by: Signature, held: Held, at: Date): void {
    Object.assign(this, { ...held, heldAt: at, ...signedAs('holder', by) });
  }

  /** Its minutes are accepted. */
  close(by: Signature, at: Date): void {
    Object.assign(this, { closedAt: at, ...signedAs('closer', by) });
  }

  /** It will not take place. */
  cancel(by: Signature, cancelReason: string, at: Date): void {
    Object.assign(this, { cancelReason, cancelledAt: at, ...signedAs('canceller', by) });
  }
}
CommitteeSchema.setClass(Committee);

export { CommitteeSchema };
