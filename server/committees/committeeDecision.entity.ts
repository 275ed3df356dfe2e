import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { Committee } from './committee.entity.ts';

const CommitteeDecisionSchema = defineEntity({
  name: 'CommitteeDecision',
  tableName: 'committee_decision',
  uniques: [{ properties: ['committee', 'number'] }],
  properties: {
    id: identifier(),
    /** The one that took it. */
    committee: () => p.manyToOne(Committee),
    number: p.integer(),
    words: p.text(),
    /** The party that carries it out. */
    party: () => p.manyToOne(Party).index(),
    dueOn: p.date().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    doneOn: p.date().nullable(),
    doneAt: p.datetime().nullable(),
    doerId: p.uuid().nullable(),
    doerName: p.text().nullable(),
    doerRole: p.text().nullable(),
    doerParty: p.text().nullable(),
    /** The later committee at which it was looked at. */
    checkedBy: () => p.manyToOne(Committee).nullable().deleteRule('no action').index(),
    checkWords: p.text().nullable(),
    checkedAt: p.datetime().nullable(),
    checkerId: p.uuid().nullable(),
    checkerName: p.text().nullable(),
    checkerRole: p.text().nullable(),
    checkerParty: p.text().nullable(),
  },
});

/** What a committee decided, followed until a later one looks at it. */
export class CommitteeDecision extends CommitteeDecisionSchema.class {
  /** It was carried out. */
  complete(by: Signature, doneOn: string, at: Date): void {
    Object.assign(this, { doneOn, doneAt: at, ...signedAs('doer', by) });
  }

  /** A later committee looked at it. */
  check(by: Signature, checkedBy: Committee, checkWords: string | null, at: Date): void {
    Object.assign(this, { checkedBy, checkWords, checkedAt: at, ...signedAs('checker', by) });
  }
}
CommitteeDecisionSchema.setClass(CommitteeDecision);

export { CommitteeDecisionSchema };
