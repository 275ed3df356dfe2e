import { defineEntity, p } from '@mikro-orm/core';
import { Evidence } from '../evidence/evidence.entity.ts';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const MissionLetterSchema = defineEntity({
  name: 'MissionLetter',
  tableName: 'mission_letter',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    rank: p.integer(),
    signedOn: p.date(),
    /** First and last day of the mission, both included. */
    startsOn: p.date(),
    endsOn: p.date(),
    /** Part of working time, in percent; null where the letter does not say. */
    sharePercent: p.integer().nullable(),
    /** What its holder decides; functions, no name. */
    powers: p.text(),
    reportingClause: p.text(),
    /** The letter itself, a proof in force from its first to its last day. */
    evidence: () => p.manyToOne(Evidence).index(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** The mission letter of an intrapreneur, by function; append-only. */
export class MissionLetter extends MissionLetterSchema.class {}
MissionLetterSchema.setClass(MissionLetter);

export { MissionLetterSchema };
