import { defineEntity, p } from '@mikro-orm/core';
import { Commitment } from '../../catalogues/commitment.entity.ts';
import { CatalogueMove } from '../../conventions/catalogueMove.entity.ts';
import { identifier } from '../../platform/db/columns.ts';
import { Obligation } from '../obligation.entity.ts';

const ObligationMoveSchema = defineEntity({
  name: 'ObligationMove',
  tableName: 'obligation_move',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    move: () => p.manyToOne(CatalogueMove).index(),
    obligation: () => p.manyToOne(Obligation),
    /** Of the move among those of the convention. */
    rank: p.integer(),
    from: () => p.manyToOne(Commitment).fieldName('from_commitment_id').index(),
    to: () => p.manyToOne(Commitment).fieldName('to_commitment_id').index(),
    at: p.datetime(),
    /** The meaning is another one: what was said before counts no more from then on. */
    reopensAt: p.datetime().nullable(),
  },
});

/** An obligation goes to the commitment of the same code in another version; append-only. */
export class ObligationMove extends ObligationMoveSchema.class {}
ObligationMoveSchema.setClass(ObligationMove);

export { ObligationMoveSchema };
