import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';

export const REQUEST_KINDS = ['ASKED', 'INFORMED'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

const PartyRequestSchema = defineEntity({
  name: 'PartyRequest',
  tableName: 'party_request',
  uniques: [{ properties: ['convention', 'year', 'number'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** Of the moment, in Paris; requests are numbered from 1 in each. */
    year: p.integer(),
    number: p.integer(),
    kind: p.enum(REQUEST_KINDS),
    /** Code of the catalogue's list, and its words then. */
    about: p.text(),
    aboutLabel: p.text(),
    fromParty: () => p.manyToOne(Party).index(),
    toParty: () => p.manyToOne(Party).index(),
    words: p.text(),
    /** When it was asked or told. */
    madeAt: p.datetime(),
    /** Of what is told: when the party itself came to know it. */
    establishedAt: p.datetime().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    answerRecordedAt: p.datetime().nullable(),
    answererId: p.uuid().nullable(),
    answererName: p.text().nullable(),
    answererRole: p.text().nullable(),
    answererParty: p.text().nullable(),
    /** The record of the act, offered for what the request opened. */
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    acknowledgement: p.text().nullable(),
    acknowledgedAt: p.datetime().nullable(),
    acknowledgerId: p.uuid().nullable(),
    acknowledgerName: p.text().nullable(),
    acknowledgerRole: p.text().nullable(),
    acknowledgerParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** One party asks another for something, or tells it something; answered, then acknowledged by who received it. */
export class PartyRequest extends PartyRequestSchema.class {
  /** The party asked did it, on that instant. */
  answerWith(by: Signature, answer: string, answeredAt: Date, at: Date): void {
    Object.assign(this, { answer, answeredAt, answerRecordedAt: at, ...signedAs('answerer', by) });
  }

  /** The other party says that it received it. */
  acknowledge(by: Signature, acknowledgement: string | null, at: Date): void {
    Object.assign(this, { acknowledgement, acknowledgedAt: at, ...signedAs('acknowledger', by) });
  }
}
PartyRequestSchema.setClass(PartyRequest);

export { PartyRequestSchema };
