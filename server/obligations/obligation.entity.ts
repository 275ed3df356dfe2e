import { defineEntity, p } from '@mikro-orm/core';
import { Commitment } from '../catalogues/commitment.entity.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';

const ObligationSchema = defineEntity({
  name: 'Obligation',
  tableName: 'obligation',
  uniques: [{ properties: ['convention', 'commitment', 'party'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** Of the newest version the convention goes to; which one bound at an instant is told by its moves. */
    commitment: () => p.manyToOne(Commitment).index(),
    party: () => p.manyToOne(Party).index(),
    createdAt: p.datetime().onCreate(() => new Date()),
    /** It came with a version of the catalogue; null: with the convention. */
    openedAt: p.datetime().nullable(),
    /** A version of the catalogue has it no more; before, it is read as it was. */
    closedAt: p.datetime().nullable(),
  },
});

/** A commitment laid on one party in one convention: what is tracked. Its state is computed (SQL function obligation_state), never stored here. */
export class Obligation extends ObligationSchema.class {}
ObligationSchema.setClass(Obligation);

export { ObligationSchema };
