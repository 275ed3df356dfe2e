import { defineEntity, p } from '@mikro-orm/core';
import { TEXT_KINDS } from '../catalogues/textKinds.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';

const LegalTextSchema = defineEntity({
  name: 'LegalText',
  tableName: 'legal_text',
  uniques: [{ properties: ['convention', 'year', 'number'] }, { properties: ['party', 'ownNumber'] }],
  checks: [{ name: 'legal_text_check_months_check', expression: 'check_months >= 1 and check_months <= 36' }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** The controller that writes it, and keeps it while it is restricted. */
    party: () => p.manyToOne(Party).index(),
    confidentiality: p.enum(['PARTIES', 'RESTRICTED'] as const),
    /** Year in Paris and number of what the parties share, from 1 in each year; null while restricted, so that no gap tells of it. */
    year: p.integer().nullable(),
    number: p.integer().nullable(),
    /** Number among what the party kept to itself; null when it never was restricted. */
    ownNumber: p.integer().nullable(),
    kind: p.enum(TEXT_KINDS),
    title: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
    /** Its versions that were published, as a proof of what the catalogue says it is; null while none is. */
    proof: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    /** Months after which somebody is asked to look at its page again: a custom, no text gives it. */
    checkMonths: p.integer().default(12),
    withdrawalReason: p.text().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawerId: p.uuid().nullable(),
    withdrawerName: p.text().nullable(),
    withdrawerRole: p.text().nullable(),
    withdrawerParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** A legal text on the processing, an impact assessment or a procedure, in the register that the parties of a convention keep. */
export class LegalText extends LegalTextSchema.class {
  /** The parties share it from now on, under a number of theirs. */
  share(year: number, number: number): void {
    Object.assign(this, { confidentiality: 'PARTIES', year, number });
  }

  /** It is given up, or no longer in force. */
  withdraw(by: Signature, withdrawalReason: string, at: Date): void {
    Object.assign(this, { withdrawalReason, withdrawnAt: at, ...signedAs('withdrawer', by) });
  }
}
LegalTextSchema.setClass(LegalText);

export { LegalTextSchema };
