import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { Convention } from './convention.entity.ts';

const CreditSchema = defineEntity({
  name: 'Credit',
  tableName: 'credit',
  uniques: [{ properties: ['convention', 'year'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    year: p.integer(),
    /** Since when it is known, where a correction added it; null: since the signature. */
    knownFrom: p.datetime().nullable(),
    /** Autorisations d'engagement, euros (LOLF art. 8); null when the agreement does not say. */
    ae: p.decimal('number').precision(14).scale(2).nullable(),
    /** Crédits de paiement, euros (LOLF art. 8); null when the agreement does not say. */
    cp: p.decimal('number').precision(14).scale(2).nullable(),
  },
});

export class Credit extends CreditSchema.class {}
CreditSchema.setClass(Credit);

export { CreditSchema };
