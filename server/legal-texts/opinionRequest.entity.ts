import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { LegalTextVersion } from './legalTextVersion.entity.ts';
import { OPINIONS, type OpinionKind } from './textWords.ts';

const OpinionRequestSchema = defineEntity({
  name: 'OpinionRequest',
  tableName: 'opinion_request',
  uniques: [{ properties: ['textVersion'] }],
  properties: {
    id: identifier(),
    textVersion: () => p.manyToOne(LegalTextVersion),
    toParty: () => p.manyToOne(Party).index(),
    askedAt: p.datetime(),
    /** Last day to answer; null when none was given. */
    answerDueOn: p.date().nullable(),
    words: p.text().nullable(),
    ...signature(),
    /** The record of the act, offered for what it answers; null when it answers nothing. */
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    opinion: p.enum(OPINIONS).nullable(),
    opinionWords: p.text().nullable(),
    givenAt: p.datetime().nullable(),
    giverId: p.uuid().nullable(),
    giverName: p.text().nullable(),
    giverRole: p.text().nullable(),
    giverParty: p.text().nullable(),
  },
});

/** The opinion of another party is asked of one version, and given once. */
export class OpinionRequest extends OpinionRequestSchema.class {
  /** The party that was asked says what it thinks. */
  give(by: Signature, opinion: OpinionKind, opinionWords: string | null, at: Date): void {
    Object.assign(this, { opinion, opinionWords, givenAt: at, ...signedAs('giver', by) });
  }
}
OpinionRequestSchema.setClass(OpinionRequest);

export { OpinionRequestSchema };
