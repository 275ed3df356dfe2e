import { p } from '@mikro-orm/core';
import { Evidence } from '../evidence/evidence.entity.ts';

/** Columns of what one party sends to another: the record of the act offered as a proof, and who received it. */
export const acknowledged = () => ({
  /** The record of the act, offered for what it answers; null when it answers nothing. */
  evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
  acknowledgedAt: p.datetime().nullable(),
  acknowledgerId: p.uuid().nullable(),
  acknowledgerName: p.text().nullable(),
  acknowledgerRole: p.text().nullable(),
  acknowledgerParty: p.text().nullable(),
});
