import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../platform/db/changes.ts';
import { identifier } from '../platform/db/columns.ts';
import type { RuleAst } from './applicability.rules.ts';
import { Catalogue } from './catalogue.entity.ts';
import type { CommitmentDef, OpeningDef, ReadingDef, ReviewerKind, Sides } from './catalogueFile.ts';
import { Theme } from './theme.entity.ts';

export const NATURES = ['STANDING', 'ONE_OFF', 'PERIODIC', 'TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION', 'TERMINAL'] as const;
export type Nature = (typeof NATURES)[number];

/** How a commitment is tracked. */
export const TRACKINGS = ['PROVE', 'OCCUR', 'OBSERVE', 'USE', 'NOTE'] as const;
export type Tracking = (typeof TRACKINGS)[number];

const CommitmentSchema = defineEntity({
  name: 'Commitment',
  tableName: 'commitment',
  uniques: [{ properties: ['catalogue', 'code'] }],
  properties: {
    id: identifier(),
    catalogue: () => p.manyToOne(Catalogue),
    theme: () => p.manyToOne(Theme).index(),
    code: p.text(),
    position: p.integer(),
    groupCode: p.text(),
    groupLabel: p.text(),
    /** Who may review its evidence: OTHER_PARTY_DPO, OTHER_PARTY_FINANCE, REVIEWER. */
    reviewedBy: p.array().$type<ReviewerKind[]>(),
    nature: p.enum(NATURES),
    /** Verbatim sentence of the agreement. */
    text: p.text(),
    /** Rule over the service's profile, parsed; evaluated by the SQL function rule_holds. */
    appliesIf: p.json<RuleAst>().nullable(),
    /** The source leaves it open (bracketed clause): to confirm by the parties. */
    isToConfirm: p.boolean().default(false),
    /** What is proposed of words that can be read in several ways; null where there are none. */
    reading: p.json<ReadingDef>().nullable(),
    /** ISO 8601 durations, as read by PostgreSQL's interval. */
    reviewPeriod: p.text().nullable(),
    deadlineRule: p.text().nullable(),
    deadlineFrom: p.text().nullable(),
    deadlineKind: p.text().nullable(),
    tracking: p.enum(TRACKINGS),
    /** Of the manifesto, who stands on either side of it; null elsewhere. */
    sides: p.json<Sides>().nullable(),
    /** Moments that open occurrences. */
    opensOn: p.json<OpeningDef[]>().nullable(),
    /** ISO 8601 duration by which preparing an occurrence begins before its day. */
    opensBefore: p.text().nullable(),
    /** It still opens after the last day of the convention. */
    survives: p.boolean().default(false),
    /** The commitment as written in the catalogue file: source, facets, expected evidence, legal references, notes. */
    definition: p.json<CommitmentDef>(),
  },
});

/** One sentence of a catalogue. */
export class Commitment extends CommitmentSchema.class {}
CommitmentSchema.setClass(Commitment);
keepOutOfJournal(CommitmentSchema, ['definition']);

export { CommitmentSchema };
