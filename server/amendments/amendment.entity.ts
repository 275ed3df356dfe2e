import { defineEntity, p } from '@mikro-orm/core';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const AmendmentSchema = defineEntity({
  name: 'Amendment',
  tableName: 'amendment',
  uniques: [{ properties: ['convention', 'number'] }],
  checks: [
    { name: 'amendment_end_check', expression: 'changes_end or ends_on is null' },
    { name: 'amendment_withdrawal_check', expression: 'withdrawn_at is null or agreed_at is null' },
  ],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** 1 for the first one of the convention, then +1. */
    number: p.integer(),
    subject: p.text(),
    /** Version it brings the convention to; null: it changes no sentence. */
    target: () => p.manyToOne(Catalogue).nullable().deleteRule('no action').fieldName('target_catalogue_id').index(),
    /** It gives the convention another last day: `endsOn`, or none. */
    changesEnd: p.boolean(),
    endsOn: p.date().nullable(),
    /** First day on which what it changes holds. */
    effectiveOn: p.date(),
    draftedAt: p.datetime(),
    ...signature(),
    /** When it was put before the parties, as it is. */
    comparedAt: p.datetime().nullable(),
    /** When the last signatory agreed. */
    agreedAt: p.datetime().nullable(),
    /** When it was given up, by whom and why; never once it is agreed. */
    withdrawnAt: p.datetime().nullable(),
    withdrawnByName: p.text().nullable(),
    withdrawalReason: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** A signed act that changes a convention. */
export class Amendment extends AmendmentSchema.class {}
AmendmentSchema.setClass(Amendment);

export { AmendmentSchema };
