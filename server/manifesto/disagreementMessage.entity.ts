import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { SIDES } from '../obligations/observers.policy.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const DisagreementMessageSchema = defineEntity({
  name: 'DisagreementMessage',
  tableName: 'disagreement_message',
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation).index(),
    /** On which side of the manifesto its author stands. */
    side: p.enum(SIDES),
    body: p.text(),
    writtenAt: p.datetime(),
    ...signature(),
  },
});

/** What one side tells the others of a commitment that they see differently; append-only. */
export class DisagreementMessage extends DisagreementMessageSchema.class {}
DisagreementMessageSchema.setClass(DisagreementMessage);

export { DisagreementMessageSchema };
