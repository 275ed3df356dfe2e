import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import type { LegalBasis, Right } from './rightsWords.ts';

const RightsRequestSchema = defineEntity({
  name: 'RightsRequest',
  tableName: 'rights_request',
  uniques: [{ properties: ['convention', 'year', 'number'] }, { properties: ['party', 'ownNumber'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** The party that recorded it, and keeps it while it is restricted. */
    party: () => p.manyToOne(Party),
    confidentiality: p.enum(['PARTIES', 'RESTRICTED'] as const),
    year: p.integer().nullable(),
    number: p.integer().nullable(),
    ownNumber: p.integer().nullable(),
    rights: p.array().$type<Right[]>(),
    /** What another tool calls it by; never the name or the number of anybody. */
    externalReference: p.text().nullable(),
    legalBasis: p.text().$type<LegalBasis>().nullable(),
    /** Since when the answer is counted; null while no official channel received it. Kept: the receipts and hand-overs say it. */
    startsAt: p.datetime().nullable(),
    /** Last day on which the answer is in time. Kept: what is known of the request says it. */
    dueOn: p.date().nullable(),
    /** The same, were the identity never doubted. Kept. */
    prudentOn: p.date().nullable(),
    /** The same without the days that the identity took; null where it was not asked and answered. Kept. */
    suspendedOn: p.date().nullable(),
    /** Last day on which an extension may be told. Kept. */
    extensibleOn: p.date().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    /** Why its controller relies on the time that the identity of the person took; null unless it does. */
    relianceReason: p.text().nullable(),
    reliedAt: p.datetime().nullable(),
    reliantId: p.uuid().nullable(),
    reliantName: p.text().nullable(),
    reliantRole: p.text().nullable(),
    reliantParty: p.text().nullable(),
    withdrawalReason: p.text().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawerId: p.uuid().nullable(),
    withdrawerName: p.text().nullable(),
    withdrawerRole: p.text().nullable(),
    withdrawerParty: p.text().nullable(),
    /** The answer to the person, offered as a proof; null until it is. */
    answerProof: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    closedAt: p.datetime().nullable(),
    closerId: p.uuid().nullable(),
    closerName: p.text().nullable(),
    closerRole: p.text().nullable(),
    closerParty: p.text().nullable(),
    /** When what was written of it was erased, the time that it is kept being over; null until then. */
    forgottenAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

/** What a person asked about their data, in the register that the parties of a convention keep. */
export class RightsRequest extends RightsRequestSchema.class {
  /** The parties share it from now on, under a number of theirs. */
  share(year: number, number: number): void {
    Object.assign(this, { confidentiality: 'PARTIES', year, number });
  }

  /** Lateness is judged with the days that the identity took. */
  rely(by: Signature, relianceReason: string, at: Date): void {
    Object.assign(this, { relianceReason, reliedAt: at, ...signedAs('reliant', by) });
  }

  /** The person asks nothing any more. */
  withdraw(by: Signature, withdrawalReason: string, at: Date): void {
    Object.assign(this, { withdrawalReason, withdrawnAt: at, ...signedAs('withdrawer', by) });
  }

  /** Nothing more is to be done about it. */
  close(by: Signature, at: Date): void {
    Object.assign(this, { closedAt: at, ...signedAs('closer', by) });
  }
}
RightsRequestSchema.setClass(RightsRequest);

export { RightsRequestSchema };
