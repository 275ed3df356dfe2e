import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Convention } from './convention.entity.ts';

export const CONVENTION_DATES = ['SIGNED', 'IN_FORCE', 'ENDS', 'TERMINATED'] as const;
export type ConventionDateKind = (typeof CONVENTION_DATES)[number];

export const DATE_SOURCES = ['ORIGINAL', 'AMENDMENT', 'CORRECTION'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];

const ConventionDateSchema = defineEntity({
  name: 'ConventionDate',
  tableName: 'convention_date',
  uniques: [{ properties: ['convention', 'kind', 'rank'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    kind: p.enum(CONVENTION_DATES),
    rank: p.integer(),
    /** Null: there is no such date. */
    value: p.date().nullable(),
    /** From when on it counts; the newest known then is the one that is read of a past day. */
    knownFrom: p.datetime(),
    source: p.enum(DATE_SOURCES),
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A date of a convention, with from when on and by what it is known; append-only. */
export class ConventionDate extends ConventionDateSchema.class {}
ConventionDateSchema.setClass(ConventionDate);

export { ConventionDateSchema };
